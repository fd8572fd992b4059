package nl.balint.cms.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Who did what in the last hour. It stands in the log once: each line there is a save, and a list that was left and
 * opened again tells nothing new.
 */
public final class NotedLately {

    private static final Duration NEW_AGAIN_AFTER = Duration.ofHours(1);
    private static final int MOST_REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Instant> noted = new LinkedHashMap<>();

    public NotedLately(Clock clock) {
        this.clock = clock;
    }

    /** Whether this is to be noted; the same is not for an hour from now. */
    public synchronized boolean isNew(String who, String what) {
        String deed = who + ' ' + what;
        Instant now = clock.instant();
        Instant before = noted.get(deed);
        if (before != null && now.isBefore(before.plus(NEW_AGAIN_AFTER))) {
            return false;
        }
        noted.remove(deed);
        noted.put(deed, now);
        if (noted.size() > MOST_REMEMBERED) {
            noted.remove(noted.keySet().iterator().next());
        }
        return true;
    }
}
