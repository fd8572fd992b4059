package nl.balint.portal.members;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What the society should know about a group; nothing of it stops the group. */
public enum GroupWarning {
    NO_LEADER,
    NO_CO_LEADER,
    /** Its hours cannot count. */
    NO_CONSULTANT,
    TOO_SMALL,
    /** More members than the group wants, for a reason. */
    OVER_FULL,
    /** A leader or the EKC leaves within three months and nobody follows. */
    LEADER_LEAVES,
    CONSULTANT_LEAVES;

    private static final int MONTHS_AHEAD = 3;

    static Set<GroupWarning> of(Group group, List<Membership> memberships, Instant at) {
        Set<GroupWarning> warnings = EnumSet.noneOf(GroupWarning.class);
        if (!group.state().isAlive()) {
            return warnings;
        }
        LocalDate later = Term.dayOf(at).plusMonths(MONTHS_AHEAD);
        Instant soon = Term.startOf(later);
        check(warnings, memberships, at, soon);
        Seats seats = Seats.of(group.size(), memberships, at);
        if (seats.isSmall()) {
            warnings.add(TOO_SMALL);
        }
        if (seats.taken() > group.size().maximum()) {
            warnings.add(OVER_FULL);
        }
        return warnings;
    }

    private static void check(Set<GroupWarning> warnings, List<Membership> all, Instant at, Instant soon) {
        if (!leads(all, at)) {
            warnings.add(NO_LEADER);
        } else if (!leads(all, soon)) {
            warnings.add(LEADER_LEAVES);
        }
        if (!has(MembershipKind.CO_LEADER, all, at)) {
            warnings.add(NO_CO_LEADER);
        }
        if (!has(MembershipKind.QUALITY_CONSULTANT, all, at)) {
            warnings.add(NO_CONSULTANT);
        } else if (!has(MembershipKind.QUALITY_CONSULTANT, all, soon)) {
            warnings.add(CONSULTANT_LEAVES);
        }
    }

    private static boolean leads(List<Membership> all, Instant at) {
        return all.stream().anyMatch(membership -> membership.kind().answersForGroup() && membership.holdsAt(at));
    }

    private static boolean has(MembershipKind kind, List<Membership> all, Instant at) {
        return all.stream().anyMatch(membership -> membership.kind() == kind && membership.holdsAt(at));
    }
}
