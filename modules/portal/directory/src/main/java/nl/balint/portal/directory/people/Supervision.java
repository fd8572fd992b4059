package nl.balint.portal.directory.people;

import java.time.Duration;
import java.time.Instant;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.balint.portal.members.Assignment;
import nl.balint.portal.members.Membership;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.SocietyRole;
import nl.balint.portal.members.Term;

/**
 * Who is a supervisor at an instant (DOMAIN 2.7): the society made them one, they led groups for more than two years in
 * all, and not longer ago than two years. It ends by itself.
 */
public final class Supervision {

    private static final Period EXPERIENCE = Period.ofYears(2);
    private static final Period SINCE = Period.ofYears(2);

    private final Register register;

    public Supervision(Register register) {
        this.register = register;
    }

    public boolean holds(String memberId, Instant at) {
        List<Term> led = led(memberId);
        return appointed(memberId).anyMatch(term -> term.holdsAt(at))
                && led.stream().anyMatch(term -> isRecent(term, at))
                && experience(led, at).compareTo(lengthBefore(at, EXPERIENCE)) > 0;
    }

    private Stream<Term> appointed(String memberId) {
        return register.assignments().ofMember(memberId).stream()
                .filter(assignment -> assignment.role() == SocietyRole.SUPERVISOR)
                .map(Assignment::term);
    }

    private List<Term> led(String memberId) {
        return register.memberships().ofMember(memberId).stream()
                .filter(membership -> membership.kind().isLeader())
                .map(Membership::term)
                .filter(term -> !term.isEmpty())
                .sorted(Comparator.comparing(Term::from))
                .toList();
    }

    private static boolean isRecent(Term led, Instant at) {
        return !led.isAhead(at) && (!led.isOver(at) || after(led.until(), SINCE).isAfter(at));
    }

    /** Two groups at a time count once. */
    private static Duration experience(List<Term> led, Instant at) {
        Duration sum = Duration.ZERO;
        Instant counted = Instant.MIN;
        for (Term term : led) {
            Instant from = term.from().isAfter(counted) ? term.from() : counted;
            Instant until = term.until().isAfter(at) ? at : term.until();
            if (until.isAfter(from)) {
                sum = sum.plus(Duration.between(from, until));
                counted = until;
            }
        }
        return sum;
    }

    private static Instant after(Instant instant, Period period) {
        return instant.atZone(Term.DUTCH_TIME).plus(period).toInstant();
    }

    private static Duration lengthBefore(Instant at, Period period) {
        return Duration.between(at.atZone(Term.DUTCH_TIME).minus(period).toInstant(), at);
    }
}
