package nl.balint.portal.directory;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.search.CatalogueEntry;
import nl.balint.cms.search.Spot;
import nl.balint.portal.members.Consent;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupDetails;
import nl.balint.portal.members.GroupPerson;
import nl.balint.portal.members.GroupPlace;
import nl.balint.portal.members.GroupState;
import nl.balint.portal.members.Places;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.Slug;
import nl.balint.portal.places.PostcodeTables;

/** The groups that live, as the public may see them at an instant. */
public final class GroupListings implements DirectorySource {

    private static final Set<GroupState.Phase> TAKING =
            Set.of(GroupState.Phase.STARTING, GroupState.Phase.CONDITIONAL, GroupState.Phase.ACTIVE);
    private static final Map<GroupPlace.Form, String> FORMS = Map.of(
            GroupPlace.Form.ON_SITE, "ter-plaatse",
            GroupPlace.Form.ONLINE, "online",
            GroupPlace.Form.HYBRID, "gemengd");

    private static final Map<GroupDetails.Audience, String> AUDIENCES = Map.of(
            GroupDetails.Audience.GENERAL_PRACTITIONERS, "huisartsen",
            GroupDetails.Audience.TRAINEES, "aios",
            GroupDetails.Audience.OTHER_PROFESSIONALS, "anderen");

    private final Register register;
    private final GroupSpots spots;

    public GroupListings(Register register, GroupSpots spots) {
        this.register = register;
        this.spots = spots;
    }

    @Override
    public boolean hangsOn(ContentPath path) {
        // All of the workspaces: the document area of a group is asked in vain, and costs one walk through memory.
        return Set.of(Places.GROUPS, Places.MEMBERS, PostcodeTables.WORKSPACE).contains(path.workspace());
    }

    @Override
    public List<DirectoryEntry> entries(Instant at) {
        return register.groups().list().stream()
                .filter(group -> group.state().isAlive())
                .map(group -> entry(group, at))
                .toList();
    }

    private DirectoryEntry entry(Group group, Instant at) {
        GroupListing listing = listing(group, at);
        return new DirectoryEntry(indexed(listing, group), listing, until(group, at));
    }

    private GroupListing listing(Group group, Instant at) {
        Spot spot = spots.of(group.place());
        GroupPlace place = group.place();
        return new GroupListing(
                group.id(),
                group.slug(),
                group.name(),
                new GroupListing.Where(
                        place.form(),
                        place.town(),
                        place.province(),
                        place.region(),
                        spot.isSomewhere() ? spot.latitude() : 0,
                        spot.isSomewhere() ? spot.longitude() : 0),
                new GroupListing.Meeting(
                        group.meeting().days(),
                        group.meeting().start(),
                        group.meeting().minutes(),
                        PartOfDay.of(group.meeting().start()),
                        group.meeting().rhythm()),
                group.details().audience(),
                group.details().fee(),
                seats(group, at),
                leaders(group, at),
                group.details().description());
    }

    private GroupListing.Seats seats(Group group, Instant at) {
        boolean led = register.memberships().inGroup(group.id()).stream()
                .anyMatch(one -> one.kind().answersForGroup() && one.leadsAt(at));
        boolean takes = led && TAKING.contains(group.state().phase());
        int free = takes ? register.groups().seats(group, at).free() : 0;
        return new GroupListing.Seats(
                free,
                group.size().maximum(),
                led,
                group.size().closed(),
                group.state().phase());
    }

    private List<String> leaders(Group group, Instant at) {
        return register.people(group.id(), at).stream()
                .filter(person ->
                        person.memberships().stream().anyMatch(one -> one.kind().isLeader() && one.leadsAt(at)))
                .map(GroupPerson::member)
                .filter(member -> member.isCurrent() && member.choices().allows(Consent.Purpose.DIRECTORY))
                .map(member -> member.name().titled())
                .toList();
    }

    private CatalogueEntry indexed(GroupListing listing, Group group) {
        List<String> names = new ArrayList<>();
        names.add(listing.name());
        names.add("balintgroep groep " + listing.name());
        names.addAll(listing.leaders());
        String town = listing.where().town();
        if (!town.isEmpty() && !spots.isKnown(town)) {
            names.add(town);
        }
        Spot spot = listing.where().isOnTheMap()
                ? new Spot(listing.where().latitude(), listing.where().longitude())
                : Spot.NONE;
        return new CatalogueEntry(listing.id(), names, SortKey.of(listing.name()), answers(listing, group), spot);
    }

    private static Map<String, Set<String>> answers(GroupListing listing, Group group) {
        Set<String> days = new LinkedHashSet<>();
        for (DayOfWeek day : listing.meeting().days()) {
            days.add(Question.DAY.answers().get(day.getValue() - 1));
        }
        String province = listing.where().province();
        return Map.of(
                Question.KIND.parameter(), Set.of(Question.GROUP),
                Question.PROVINCE.parameter(), province.isEmpty() ? Set.of() : Set.of(Slug.of(province)),
                Question.DAY.parameter(), days,
                Question.PART.parameter(), Set.of(listing.meeting().part().answer()),
                Question.SEATS.parameter(), Set.of(listing.seats().isOpen() ? Question.FREE : Question.FULL),
                Question.FORM.parameter(),
                        Set.of(FORMS.getOrDefault(listing.where().form(), "")),
                Question.AUDIENCE.parameter(),
                        Set.of(AUDIENCES.getOrDefault(group.details().audience(), "")));
    }

    /** When somebody comes, goes, pauses or comes back next. */
    private Instant until(Group group, Instant at) {
        return NextTurn.of(register.memberships().inGroup(group.id()).stream().flatMap(NextTurn::terms), at);
    }
}
