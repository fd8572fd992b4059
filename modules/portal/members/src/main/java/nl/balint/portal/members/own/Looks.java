package nl.balint.portal.members.own;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who looked at what in the last hour. It stands in the log once: each line there is a save, and a list that was left
 * and opened again tells nothing new.
 */
final class Looks {

    private static final Duration NEW_AGAIN_AFTER = Duration.ofHours(1);
    private static final int MOST_REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Instant> noted = new LinkedHashMap<>();

    Looks(Clock clock) {
        this.clock = clock;
    }

    /** Whether this look is to be noted; the same one is not for an hour from now. */
    synchronized boolean isNew(String who, String what) {
        String look = who + ' ' + what;
        Instant now = clock.instant();
        Instant before = noted.get(look);
        if (before != null && now.isBefore(before.plus(NEW_AGAIN_AFTER))) {
            return false;
        }
        noted.remove(look);
        noted.put(look, now);
        if (noted.size() > MOST_REMEMBERED) {
            noted.remove(noted.keySet().iterator().next());
        }
        return true;
    }
}
