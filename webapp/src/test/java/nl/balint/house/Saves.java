package nl.balint.house;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import nl.balint.cms.content.ContentChange;
import nl.balint.cms.content.ContentListener;
import nl.balint.cms.content.ContentPath;

/**
 * Every node that a house saves, draft and published, in the order of the saves. What is undone by a later save is seen
 * too, which two looks at the content would miss.
 */
public final class Saves implements ContentListener {

    /** When somebody was last seen; and what the house does by itself at its own moments. */
    private static final Set<String> OF_THE_HOUSE = Set.of("sessions", "demomails", "jobs");

    private static final Duration QUIET = Duration.ofSeconds(1);

    private final List<ContentPath> paths = new CopyOnWriteArrayList<>();

    private Saves() {}

    /** Listens from now on. */
    public static Saves of(Portal portal) {
        Saves saves = new Saves();
        portal.listen(saves);
        return saves;
    }

    @Override
    public void changed(ContentChange change) {
        change.paths().stream()
                .filter(path -> !OF_THE_HOUSE.contains(path.workspace()))
                .forEach(paths::add);
    }

    /** How many there are by now, once what was begun before, such as a mail on its way, has ended. */
    public int count() {
        int before;
        do {
            before = paths.size();
            await(QUIET);
        } while (before != paths.size());
        return before;
    }

    /** Those after the first so many. */
    public List<ContentPath> after(int count) {
        return List.copyOf(paths.subList(count, paths.size()));
    }

    private static void await(Duration time) {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
