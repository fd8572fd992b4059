package nl.balint.cms.upkeep;

import java.time.Instant;
import java.util.List;

/**
 * What a look through something found.
 *
 * @param problems in words for who mends it; empty when all is whole
 */
public record Found(Instant at, List<String> problems) {

    public Found {
        problems = List.copyOf(problems);
    }

    public boolean isWhole() {
        return problems.isEmpty();
    }
}
