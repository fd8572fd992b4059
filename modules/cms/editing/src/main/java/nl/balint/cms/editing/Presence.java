package nl.balint.cms.editing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who has which page open. Nobody is locked out by it; who says nothing for a minute is gone. */
final class Presence {

    private static final Duration GONE_AFTER = Duration.ofSeconds(60);

    private final Clock clock;
    private final Map<String, Map<String, Seen>> pages = new HashMap<>();

    Presence(Clock clock) {
        this.clock = clock;
    }

    private record Seen(Somebody somebody, Instant at) {}

    /**
     * Somebody at a page.
     *
     * @param name as others read it
     * @param part the path of the component they have open; empty for none
     */
    public record Somebody(String name, String part) {}

    /** Somebody is at a page; tells who else is, by name. */
    synchronized List<Somebody> here(String pageId, String userId, Somebody somebody) {
        tidy();
        Map<String, Seen> page = pages.computeIfAbsent(pageId, any -> new HashMap<>());
        page.put(userId, new Seen(somebody, clock.instant()));
        return page.entrySet().stream()
                .filter(entry -> !entry.getKey().equals(userId))
                .map(entry -> entry.getValue().somebody())
                .sorted(Comparator.comparing(Somebody::name))
                .toList();
    }

    /** Somebody closed the page. */
    synchronized void gone(String pageId, String userId) {
        pages.getOrDefault(pageId, new HashMap<>()).remove(userId);
        tidy();
    }

    private void tidy() {
        Instant oldest = clock.instant().minus(GONE_AFTER);
        pages.values().forEach(page -> page.values().removeIf(seen -> !seen.at().isAfter(oldest)));
        pages.values().removeIf(Map::isEmpty);
    }
}
