package nl.balint.portal.members;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Somebody in a group, with all that they are there. */
public record GroupPerson(Member member, List<Membership> memberships) {

    private static final Comparator<GroupPerson> LEADERS_FIRST = Comparator.comparing(
                    (GroupPerson person) -> person.first().kind().isLeader() ? 0 : 1)
            .thenComparing(person -> person.member().name().sortKey());

    public GroupPerson {
        memberships = memberships.stream()
                .sorted(Comparator.comparing((Membership one) -> rank(one.kind())))
                .toList();
    }

    /** The people of a group out of its memberships: leaders first, then by name. */
    static List<GroupPerson> of(List<Membership> memberships, Members members) {
        Map<String, List<Membership>> byPerson = new LinkedHashMap<>();
        for (Membership membership : memberships) {
            byPerson.computeIfAbsent(membership.memberId(), id -> new ArrayList<>())
                    .add(membership);
        }
        List<GroupPerson> people = new ArrayList<>();
        byPerson.forEach((id, all) -> members.find(id).ifPresent(member -> people.add(new GroupPerson(member, all))));
        people.sort(LEADERS_FIRST);
        return List.copyOf(people);
    }

    /** What they are first of all: a leader rather than a member, a member rather than a guest. */
    public Membership first() {
        return memberships.get(0);
    }

    public boolean is(MembershipKind kind) {
        return memberships.stream().anyMatch(membership -> membership.kind() == kind);
    }

    /** The one that takes a seat. */
    public Optional<Membership> seat() {
        return memberships.stream().filter(one -> one.kind().takesSeat()).findFirst();
    }

    public boolean isPausedAt(Instant at) {
        return memberships.stream().anyMatch(membership -> membership.isPausedAt(at));
    }

    public boolean leadsAt(Instant at) {
        return memberships.stream().anyMatch(membership -> membership.leadsAt(at));
    }

    private static int rank(MembershipKind kind) {
        return switch (kind) {
            case LEADER -> 0;
            case CO_LEADER -> 1;
            case SUBSTITUTE -> 2;
            case TRAINEE -> 3;
            case MEMBER -> 4;
            case ASPIRANT -> 5;
            case SECRETARY -> 6;
            case QUALITY_CONSULTANT -> 7;
            case GUEST -> 8;
        };
    }
}
