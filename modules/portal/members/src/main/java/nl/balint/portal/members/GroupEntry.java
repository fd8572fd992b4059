package nl.balint.portal.members;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import nl.balint.cms.content.Node;
import nl.balint.portal.members.GroupDetails.Accreditation;
import nl.balint.portal.members.GroupDetails.Acquaintance;
import nl.balint.portal.members.GroupDetails.Admission;
import nl.balint.portal.members.GroupDetails.Audience;
import nl.balint.portal.members.GroupDetails.Fee;
import nl.balint.portal.members.GroupDetails.Rule;
import nl.balint.portal.places.Position;

/** A group to a node and back. */
final class GroupEntry {

    private static final String ACCREDITATIONS = "accreditations";

    private GroupEntry() {}

    static Group read(Node node) {
        Entry entry = new Entry(node);
        LocalDate recognised = entry.day("recognised");
        return new Group(
                node.name(),
                entry.number("number"),
                entry.text("slug"),
                entry.text("name"),
                new GroupState(entry.choice("phase", GroupState.Phase.ACTIVE), entry.day("phaseSince")),
                place(entry),
                meeting(entry),
                new GroupSize(entry.number("minimum"), entry.number("maximum"), entry.flag("closed")),
                new GroupDetails(
                        entry.choice("audience", Audience.GENERAL_PRACTITIONERS),
                        new Admission(
                                entry.choice("rule", Rule.CONSENSUS),
                                entry.choice("acquaintance", Acquaintance.INDIVIDUAL)),
                        new Fee(entry.number("euros"), entry.text("included"), entry.text("notice")),
                        recognised,
                        entry.text("mentor"),
                        accreditations(node),
                        entry.text("description")));
    }

    static void write(Node node, Group group) {
        Entry entry = new Entry(node);
        entry.put("number", group.number()).put("slug", group.slug()).put("name", group.name());
        entry.put("phase", group.state().phase())
                .put("phaseSince", group.state().since());
        write(entry, group.place());
        write(entry, group.meeting());
        entry.put("minimum", group.size().minimum())
                .put("maximum", group.size().maximum())
                .put("closed", group.size().closed());
        write(entry, group.details());
        if (!accreditations(node).equals(group.details().accreditations())) {
            writeAccreditations(entry, group.details().accreditations());
        }
    }

    private static GroupPlace place(Entry entry) {
        return new GroupPlace(
                entry.choice("form", GroupPlace.Form.ON_SITE),
                entry.text("town"),
                entry.text("postcode"),
                entry.text("province"),
                entry.text("region"),
                new Position(entry.fraction("latitude"), entry.fraction("longitude")),
                AddressEntry.read(entry, "meeting"));
    }

    private static void write(Entry entry, GroupPlace place) {
        entry.put("form", place.form())
                .put("town", place.town())
                .put("postcode", place.postcode())
                .put("province", place.province())
                .put("region", place.region())
                .put("latitude", place.position().latitude())
                .put("longitude", place.position().longitude());
        AddressEntry.write(entry, "meeting", place.address());
    }

    private static GroupMeeting meeting(Entry entry) {
        List<DayOfWeek> days = Arrays.stream(entry.text("days").split(" ", -1))
                .filter(day -> !day.isEmpty())
                .map(DayOfWeek::valueOf)
                .toList();
        return new GroupMeeting(
                days, LocalTime.parse(entry.text("start")), entry.number("minutes"), entry.text("rhythm"));
    }

    private static void write(Entry entry, GroupMeeting meeting) {
        entry.put("days", meeting.days().stream().map(DayOfWeek::name).collect(Collectors.joining(" ")))
                .put("start", meeting.start().toString())
                .put("minutes", meeting.minutes())
                .put("rhythm", meeting.rhythm());
    }

    private static void write(Entry entry, GroupDetails details) {
        entry.put("audience", details.audience())
                .put("rule", details.admission().rule())
                .put("acquaintance", details.admission().acquaintance())
                .put("euros", details.fee().euros())
                .put("included", details.fee().included())
                .put("notice", details.fee().notice())
                .put("recognised", details.recognised())
                .put("mentor", details.mentorId())
                .put("description", details.description());
    }

    private static List<Accreditation> accreditations(Node node) {
        List<Accreditation> all = new ArrayList<>();
        for (Node year : node.child(ACCREDITATIONS).map(Node::children).orElse(List.of())) {
            Entry entry = new Entry(year);
            all.add(new Accreditation(Integer.parseInt(year.name()), entry.text("course"), entry.text("edition")));
        }
        all.sort(Comparator.comparing(Accreditation::year));
        return all;
    }

    private static void writeAccreditations(Entry entry, List<Accreditation> accreditations) {
        Entry all = entry.anew(ACCREDITATIONS);
        for (Accreditation one : accreditations) {
            all.inside(String.valueOf(one.year())).put("course", one.course()).put("edition", one.edition());
        }
    }
}
