package nl.balint.cms.contentapps;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.security.Visitor;

/**
 * What was looked at and not written yet, and what was written last and can be taken back: of each person and app one.
 * It is kept in memory; a restart of the house forgets it.
 */
final class Waiting {

    private static final int MOST = 50;

    private final Map<String, Sheet> sheets = kept();
    private final Map<String, List<Importing.Written>> written = kept();

    /** Rows that wait for a yes. */
    record Sheet(ContentPath folder, List<Importing.Row> rows) {
        Sheet {
            rows = List.copyOf(rows);
        }
    }

    private static <T> Map<String, T> kept() {
        return new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, T> eldest) {
                return size() > MOST;
            }
        };
    }

    private static String key(Visitor visitor, App app) {
        return visitor.userId() + ' ' + app.name();
    }

    synchronized void put(Visitor visitor, App app, Sheet sheet) {
        sheets.put(key(visitor, app), sheet);
    }

    /** The rows that wait; they wait no more. */
    synchronized Optional<Sheet> take(Visitor visitor, App app) {
        return Optional.ofNullable(sheets.remove(key(visitor, app)));
    }

    synchronized void done(Visitor visitor, App app, List<Importing.Written> what) {
        written.put(key(visitor, app), List.copyOf(what));
    }

    synchronized boolean hasWritten(Visitor visitor, App app) {
        return written.containsKey(key(visitor, app));
    }

    synchronized List<Importing.Written> takeWritten(Visitor visitor, App app) {
        List<Importing.Written> last = written.remove(key(visitor, app));
        return last == null ? List.of() : last;
    }
}
