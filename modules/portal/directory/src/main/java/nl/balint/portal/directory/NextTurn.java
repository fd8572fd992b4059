package nl.balint.portal.directory;

import java.time.Instant;
import java.util.Comparator;
import java.util.stream.Stream;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.Term;

/** When a listing may be otherwise though nobody changes anything: a term begins or ends. */
public final class NextTurn {

    private NextTurn() {}

    /** The first of them after that instant; far away when none comes. */
    public static Instant of(Stream<Term> terms, Instant at) {
        return terms.flatMap(term -> Stream.of(term.from(), term.until()))
                .filter(turn -> turn.isAfter(at))
                .min(Comparator.naturalOrder())
                .orElse(Instant.MAX);
    }

    /** Of a membership: that itself, and its pause. */
    public static Stream<Term> terms(Membership membership) {
        return Stream.of(membership.term(), membership.pause());
    }
}
