package nl.balint.portal.documents;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who want to know what happens to documents: the index, the log, the mails. What fails there undoes nothing. */
final class Watchers {

    /** One of them. */
    @FunctionalInterface
    interface Watcher {
        void saw(DocumentChange change);
    }

    private static final Logger LOG = LoggerFactory.getLogger(Watchers.class);

    private final List<Watcher> watchers = new CopyOnWriteArrayList<>();

    void add(Watcher watcher) {
        watchers.add(watcher);
    }

    void tell(DocumentChange change) {
        for (Watcher watcher : watchers) {
            try {
                watcher.saw(change);
            } catch (RuntimeException failure) {
                LOG.error("{} of a document could not be followed", change.kind(), failure);
            }
        }
    }
}
