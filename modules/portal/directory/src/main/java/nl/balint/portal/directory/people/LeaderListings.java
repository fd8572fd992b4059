package nl.balint.portal.directory.people;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.search.CatalogueEntry;
import nl.balint.cms.search.Spot;
import nl.balint.portal.directory.DirectoryEntry;
import nl.balint.portal.directory.DirectorySource;
import nl.balint.portal.directory.NextTurn;
import nl.balint.portal.directory.Question;
import nl.balint.portal.directory.people.LeaderListing.Role;
import nl.balint.portal.directory.people.LeaderListing.Town;
import nl.balint.portal.members.Assignment;
import nl.balint.portal.members.BigRegistration;
import nl.balint.portal.members.Consent;
import nl.balint.portal.members.Consent.Purpose;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupPlace;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.MembershipKind;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.Slug;
import nl.balint.portal.members.Term;

/** Lists who leads or supervises now and chose to be listed; of each what they chose to show. */
public final class LeaderListings implements DirectorySource {

    private final Register register;
    private final Profiles profiles;
    private final Supervision supervision;

    public LeaderListings(Register register, Profiles profiles) {
        this.register = register;
        this.profiles = profiles;
        this.supervision = new Supervision(register);
    }

    @Override
    public boolean hangsOn(ContentPath path) {
        return Stream.of("members", "groups", Profiles.PLACE.workspace()).anyMatch(path.workspace()::equals);
    }

    @Override
    public List<DirectoryEntry> entries(Instant at) {
        Map<String, Integer> slugs = new HashMap<>();
        Map<String, Profile> written = profiles.all();
        return register.members().list().stream()
                .filter(member -> member.choices().allows(Purpose.DIRECTORY))
                .sorted(Comparator.comparing(Member::id))
                .flatMap(member -> listing(member, written.getOrDefault(member.id(), Profile.EMPTY), at).stream()
                        .map(listing -> entry(member, withSlugOfItsOwn(listing, slugs), at)))
                .toList();
    }

    /** What the public sees of somebody; nothing of who does not lead or supervise now, or did not choose it. */
    public Optional<LeaderListing> listing(Member member, Profile profile, Instant at) {
        Set<Role> roles = roles(member.id(), at);
        Member.Choices choices = member.choices();
        if (roles.isEmpty() || !member.isCurrent() || !choices.allows(Purpose.DIRECTORY)) {
            return Optional.empty();
        }
        return Optional.of(new LeaderListing(
                member.id(),
                Slug.of(member.name().full()),
                member.name().titled(),
                roles,
                choices.allows(Purpose.TOWN) ? town(member) : Town.NONE,
                groups(member.id(), at),
                text(member, profile),
                choices.allows(Purpose.CONTACT_FORM),
                choices.allows(Purpose.NEW_GROUP),
                profile.hidden()));
    }

    /** As what somebody could be listed at that instant. */
    public Set<Role> roles(String memberId, Instant at) {
        Set<Role> roles = EnumSet.noneOf(Role.class);
        leading(memberId, at)
                .map(membership -> membership.kind() == MembershipKind.CO_LEADER ? Role.CO_LEADER : Role.LEADER)
                .forEach(roles::add);
        if (supervision.holds(memberId, at)) {
            roles.add(Role.SUPERVISOR);
        }
        return roles;
    }

    private Stream<Membership> leading(String memberId, Instant at) {
        return register.memberships().ofMember(memberId).stream()
                .filter(membership -> membership.kind().isLeader() && membership.leadsAt(at));
    }

    private List<LeaderListing.Led> groups(String memberId, Instant at) {
        return leading(memberId, at)
                .flatMap(membership -> register.groups().find(membership.groupId()).stream())
                .filter(group -> group.state().isAlive())
                .sorted(Comparator.comparing(Group::name))
                .map(group -> new LeaderListing.Led(group.name(), group.slug()))
                .distinct()
                .toList();
    }

    private static Town town(Member member) {
        String name = member.practice().address().town();
        GroupPlace place = GroupPlace.in(name, "", "").located();
        return new Town(
                name,
                place.province(),
                place.position().latitude(),
                place.position().longitude());
    }

    private static LeaderListing.Text text(Member member, Profile profile) {
        Member.Choices choices = member.choices();
        String big = member.registrations().stream()
                .map(BigRegistration::number)
                .findFirst()
                .orElse("");
        return new LeaderListing.Text(
                member.standing().profession(),
                shown(choices, Purpose.LANGUAGES, profile.languages()),
                shown(choices, Purpose.PHONE, profile.phone()),
                shown(choices, Purpose.BIG_NUMBER, big),
                profile.about(),
                shown(choices, Purpose.PHOTO, profile.photo()));
    }

    private static String shown(Member.Choices choices, Consent.Purpose purpose, String text) {
        return choices.allows(purpose) ? text : "";
    }

    private static LeaderListing withSlugOfItsOwn(LeaderListing listing, Map<String, Integer> slugs) {
        int number = slugs.merge(listing.slug(), 1, Integer::sum);
        return number == 1 ? listing : listing.withSlug(listing.slug() + "-" + number);
    }

    private DirectoryEntry entry(Member member, LeaderListing listing, Instant at) {
        Town town = listing.town();
        List<String> names =
                new ArrayList<>(List.of(listing.name(), member.name().full()));
        if (town.isShown()) {
            names.add(town.name());
        }
        CatalogueEntry indexed = new CatalogueEntry(
                "person:" + member.id(),
                names,
                member.name().sortKey(),
                answers(listing),
                town.latitude() == 0 ? Spot.NONE : new Spot(town.latitude(), town.longitude()));
        return new DirectoryEntry(indexed, listing, until(member.id(), at));
    }

    private static Map<String, Set<String>> answers(LeaderListing listing) {
        String province = listing.town().province();
        return Map.of(
                Question.KIND.parameter(),
                Set.of(Question.PERSON),
                Question.PROVINCE.parameter(),
                province.isEmpty() ? Set.of() : Set.of(Slug.of(province)),
                Question.ROLE.parameter(),
                listing.roles().stream().map(Role::answer).collect(Collectors.toSet()));
    }

    /**
     * Until a membership or a role begins or ends, and no longer than the day: being a supervisor may end by itself.
     */
    private Instant until(String memberId, Instant at) {
        Stream<Term> terms = Stream.concat(
                register.memberships().ofMember(memberId).stream().flatMap(NextTurn::terms),
                register.assignments().ofMember(memberId).stream().map(Assignment::term));
        Instant midnight = Term.startOf(Term.dayOf(at).plusDays(1));
        Instant turn = NextTurn.of(terms, at);
        return turn.isBefore(midnight) ? turn : midnight;
    }
}
