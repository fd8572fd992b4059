package nl.balint.portal.members;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What somebody may at an instant because of groups and roles. Nothing of it is kept: it is asked at each request. */
final class GroupRights {

    private final Roll roll;
    private final Duration pauseAccess;

    GroupRights(Roll roll, Duration pauseAccess) {
        this.roll = roll;
        this.pauseAccess = pauseAccess;
    }

    /** The principals of a person; none at all for who is unknown, frozen or merged. */
    Set<String> principals(String memberId, Instant at) {
        RollPage page = roll.now();
        if (!isCurrent(page, memberId)) {
            return Set.of();
        }
        Set<String> principals = new HashSet<>();
        principals.add(Principals.member(memberId));
        for (Membership membership : page.ofMember(memberId)) {
            if (membership.readsAt(at, pauseAccess)) {
                principals.add(Principals.reader(membership.groupId()));
            }
            if (membership.leadsAt(at)) {
                principals.add(Principals.leader(membership.groupId()));
            }
        }
        for (Assignment assignment : national(page, memberId, at)) {
            principals.add(Principals.role(assignment.role()));
        }
        return Set.copyOf(principals);
    }

    /** The words of a person's roles. */
    Set<String> roles(String memberId, Instant at) {
        RollPage page = roll.now();
        Set<String> roles = new TreeSet<>();
        if (isCurrent(page, memberId)) {
            national(page, memberId, at)
                    .forEach(assignment -> roles.add(assignment.role().word()));
        }
        return roles;
    }

    private static boolean isCurrent(RollPage page, String memberId) {
        return page.member(memberId).filter(Member::isCurrent).isPresent();
    }

    private static List<Assignment> national(RollPage page, String memberId, Instant at) {
        return page.assignments(memberId).stream()
                .filter(Assignment::isNational)
                .filter(assignment -> assignment.term().holdsAt(at))
                .toList();
    }
}
