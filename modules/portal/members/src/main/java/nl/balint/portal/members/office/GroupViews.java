package nl.balint.portal.members.office;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupState;
import nl.balint.portal.members.GroupWarning;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.Seats;

/** Groups as the secretariat sees them. */
public final class GroupViews {

    private final Register register;
    private final PersonViews people;
    private final Clock clock;

    public GroupViews(Register register, PersonViews people, Clock clock) {
        this.register = register;
        this.people = people;
        this.clock = clock;
    }

    /** A line in the list of groups. */
    record Row(
            String id,
            int number,
            String name,
            String town,
            String province,
            List<DayOfWeek> days,
            LocalTime start,
            int taken,
            int maximum,
            int free,
            boolean closed,
            boolean alive,
            GroupState.Phase phase,
            List<String> leaders,
            List<GroupWarning> warnings) {}

    /** Somebody in the group, with one of the things they are there. */
    record PersonLine(String personId, PersonViews.MembershipView membership) {}

    /** All groups, by number. */
    List<Row> rows() {
        Instant now = clock.instant();
        return register.groups().list().stream().map(group -> row(group, now)).toList();
    }

    Map<String, Object> page(Group group) {
        Instant now = clock.instant();
        Map<String, Object> page = new HashMap<>();
        page.put("group", row(group, now));
        page.put("since", group.state().since());
        page.put("where", group.place().form());
        page.put("region", group.place().region());
        page.put("postcode", group.place().postcode());
        page.put("meetingAddress", group.place().address().line());
        page.put("rhythm", group.meeting().rhythm());
        page.put("minutes", group.meeting().minutes());
        page.put("details", group.details());
        page.put("slug", group.slug());
        page.put("people", lines(group, now, false));
        page.put("past", lines(group, now, true));
        return page;
    }

    private List<PersonLine> lines(Group group, Instant now, boolean past) {
        return register.memberships().inGroup(group.id()).stream()
                .filter(membership -> membership.term().isOver(now) == past)
                .filter(membership -> !membership.term().isEmpty())
                .sorted(Comparator.comparing(GroupViews::rank)
                        .thenComparing(membership -> register.members()
                                .find(membership.memberId())
                                .map(member -> member.name().sortKey())
                                .orElse("")))
                .map(membership -> new PersonLine(membership.memberId(), people.view(membership, now)))
                .toList();
    }

    private static int rank(Membership membership) {
        return membership.kind().isLeader() ? 0 : 1;
    }

    private Row row(Group group, Instant now) {
        Seats seats = register.groups().seats(group, now);
        List<String> leaders = register.people(group.id(), now).stream()
                .filter(person -> person.first().kind().isLeader())
                .map(person -> person.member().name().full())
                .toList();
        return new Row(
                group.id(),
                group.number(),
                group.name(),
                group.place().town(),
                group.place().province(),
                group.meeting().days(),
                group.meeting().start(),
                seats.taken(),
                group.size().maximum(),
                seats.free(),
                group.size().closed(),
                group.state().isAlive(),
                group.state().phase(),
                leaders,
                List.copyOf(register.warnings(group, now)));
    }
}
