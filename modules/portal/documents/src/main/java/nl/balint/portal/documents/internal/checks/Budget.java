package nl.balint.portal.documents.internal.checks;

import java.util.List;
import nl.balint.portal.documents.internal.checks.ZipEntries.Entry;

/** How much one upload may grow while it is looked into: all its archives together, in all rounds. */
final class Budget {

    private static final long MOST_SIZE = 200_000_000;
    private static final long FREE_SIZE = 10_000_000;
    private static final long MOST_GROWTH = 150;

    private long left = 2 * MOST_SIZE;

    /** Whether this is an honest office file, by what its table says. */
    void check(List<Entry> entries) {
        long size = entries.stream().mapToLong(Entry::size).sum();
        long packed = entries.stream().mapToLong(Entry::packed).sum();
        if (size > MOST_SIZE || size > Math.max(FREE_SIZE, packed * MOST_GROWTH)) {
            throw Objection.archive();
        }
    }

    void spend(long octets) {
        left -= octets;
        if (left < 0) {
            throw Objection.archive();
        }
    }
}
