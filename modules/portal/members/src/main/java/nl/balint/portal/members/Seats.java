package nl.balint.portal.members;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * The seats of a group, derived from its memberships: a seat is taken by whoever belongs to the group as member or
 * aspirant, also during a pause, and by whoever will.
 *
 * @param taken seats of people, each counted once
 * @param free seats that somebody may be offered; none when the group is closed
 */
public record Seats(GroupSize size, int taken, int free) {

    static Seats of(GroupSize size, List<Membership> memberships, Instant at) {
        int taken = (int) seated(memberships)
                .filter(membership -> !membership.term().isOver(at))
                .map(Membership::memberId)
                .distinct()
                .count();
        int free = size.closed() ? 0 : Math.max(0, size.maximum() - taken);
        return new Seats(size, taken, free);
    }

    /** How many seats are taken at the fullest instant of a term, by others than that person. */
    static int mostDuring(Term term, List<Membership> memberships, String apart) {
        List<Membership> others = seated(memberships)
                .filter(membership -> !membership.memberId().equals(apart))
                .filter(membership -> membership.term().overlaps(term))
                .toList();
        Stream<Instant> starts =
                others.stream().map(membership -> membership.term().from());
        return Stream.concat(Stream.of(term.from()), starts.filter(term::holdsAt))
                .mapToInt(instant -> takenAt(instant, others))
                .max()
                .orElse(0);
    }

    public boolean isFull() {
        return taken >= size.maximum();
    }

    public boolean isSmall() {
        return taken < size.minimum();
    }

    private static int takenAt(Instant instant, List<Membership> memberships) {
        return (int) memberships.stream()
                .filter(membership -> membership.holdsAt(instant))
                .map(Membership::memberId)
                .distinct()
                .count();
    }

    private static Stream<Membership> seated(List<Membership> memberships) {
        return memberships.stream().filter(membership -> membership.kind().takesSeat());
    }
}
