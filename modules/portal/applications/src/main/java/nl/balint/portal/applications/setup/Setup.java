package nl.balint.portal.applications.setup;

import java.time.Instant;
import java.util.Map;
import java.util.Set;

/**
 * How far a new group is.
 *
 * @param thought the items that those who asked for the group had thought of
 * @param ticks by item what is settled
 */
public record Setup(Set<String> thought, Map<String, Tick> ticks) {

    static final Setup NOTHING = new Setup(Set.of(), Map.of());

    /** When an item was settled, and the id of who said so. */
    public record Tick(Instant at, String by) {}

    public Setup {
        thought = Set.copyOf(thought);
        ticks = Map.copyOf(ticks);
    }
}
