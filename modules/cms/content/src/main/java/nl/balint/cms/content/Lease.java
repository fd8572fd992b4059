package nl.balint.cms.content;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * The right to do something, for one process at a time, of this machine or another: kept in the content, held for a
 * minute, prolonged while it lasts. It goes by the clocks of the machines, which must not differ by more than seconds.
 */
public final class Lease {

    private static final Duration TERM = Duration.ofMinutes(1);
    private static final String RECORD = "balint:record";

    private final Repository repository;
    private final Clock clock;
    private final ContentPath place;
    private final String holder;

    /**
     * A lease that may be taken.
     *
     * @param place of a record that is there while somebody holds it; what is above it is there already
     * @param holder a word that no other process has
     */
    public Lease(Repository repository, Clock clock, ContentPath place, String holder) {
        this.repository = repository;
        this.clock = clock;
        this.place = place;
        this.holder = holder;
    }

    /** Whether this process may for the next half minute at least. */
    public boolean take() {
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            Node lease = content.find(place)
                    .orElseGet(() -> content.get(place.parent()).add(place.name(), RECORD));
            Instant now = clock.instant();
            boolean mine = lease.text("holder").orElse("").equals(holder);
            Duration left = Duration.between(now, until(lease));
            if (mine && left.compareTo(TERM.dividedBy(2)) > 0) {
                return true;
            }
            // A lease that lasts longer than a term is from a clock that was ahead: nobody holds it.
            if (!mine && !left.isNegative() && left.compareTo(TERM) <= 0) {
                return false;
            }
            lease.set("holder", holder);
            lease.set("until", Value.of(now.plus(TERM).atOffset(ZoneOffset.UTC)));
            content.save();
            return true;
        } catch (ContentConflict another) {
            return false;
        }
    }

    /** Lets the next one in at once. */
    public void release() {
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            content.find(place)
                    .filter(lease -> lease.text("holder").orElse("").equals(holder))
                    .ifPresent(Node::delete);
            content.save();
        } catch (ContentConflict another) {
            // It has been taken over, which is all that was wanted.
        }
    }

    private static Instant until(Node lease) {
        return lease.property("until")
                .filter(Value.Moment.class::isInstance)
                .map(value -> ((Value.Moment) value).at().toInstant())
                .orElse(Instant.EPOCH);
    }
}
