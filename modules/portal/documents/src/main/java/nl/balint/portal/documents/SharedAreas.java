package nl.balint.portal.documents;

import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import nl.balint.cms.content.ContentChange;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Follows what other machines do in the areas: what they bring in is found here too, and counts in the room that a
 * group has left. Has what could not be brought into the index of this machine tried again: a job runs on one alone.
 */
final class SharedAreas implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SharedAreas.class);
    private static final int SECONDS = 1;
    private static final int AGAIN_SECONDS = 60;

    private final Repository repository;
    private final Indexing indexing;
    private final Quotas quotas;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "documents-elsewhere");
        made.setDaemon(true);
        return made;
    });

    private @Nullable ScheduledFuture<?> coming;

    SharedAreas(Repository repository, Indexing indexing, Quotas quotas) {
        this.repository = repository;
        this.indexing = indexing;
        this.quotas = quotas;
    }

    void start() {
        repository.listenElsewhere(this::changed);
        var unused = thread.scheduleWithFixedDelay(indexing::catchUp, AGAIN_SECONDS, AGAIN_SECONDS, TimeUnit.SECONDS);
    }

    private synchronized void changed(ContentChange change) {
        if (change.view() != View.DRAFT) {
            return;
        }
        List<ContentPath> inAreas =
                change.paths().stream().filter(SharedAreas::isInArea).toList();
        if (inAreas.isEmpty()) {
            return;
        }
        inAreas.stream()
                .map(ContentPath::segments)
                .filter(names -> !names.isEmpty())
                .forEach(names -> quotas.recount(names.get(0)));
        // Many changes within a second are looked at once; one that comes while it looks is looked at after that.
        if (coming == null || coming.getDelay(TimeUnit.MILLISECONDS) <= 0) {
            coming = thread.schedule(this::putRight, SECONDS, TimeUnit.SECONDS);
        }
    }

    private static boolean isInArea(ContentPath path) {
        List<String> names = path.segments();
        return path.workspace().equals(Records.WORKSPACE)
                && (names.size() < 2 || names.get(1).equals(Records.AREA));
    }

    private void putRight() {
        try {
            indexing.reconcile();
        } catch (RuntimeException failure) {
            LOG.error("The index of documents misses what another machine changed", failure);
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            if (coming != null) {
                coming.cancel(false);
            }
        }
        Endings.of(thread, "Following other machines");
    }
}
