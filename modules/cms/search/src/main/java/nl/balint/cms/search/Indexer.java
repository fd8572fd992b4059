package nl.balint.cms.search;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import nl.balint.cms.search.Notes.Rebuild;
import nl.balint.cms.search.Notes.Work;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps an index in step with its source, on one thread of its own: whoever changes something only leaves a note of the
 * place.
 *
 * <p>At the start the index is filled again if its source has another revision than the one it was filled to. When it
 * cannot be written, as on a full disk, it is filled again as soon as it can be ({@link NextTry}).
 */
public final class Indexer implements AutoCloseable {

    private static final int PROGRESS_STEP = 50;
    private static final Duration FOR_EVER = Duration.ofDays(365);
    private static final Logger LOG = LoggerFactory.getLogger(Indexer.class);

    private final Index index;
    private final IndexSource source;
    private final Notes notes = new Notes();
    private final Thread thread;
    private final NextTry next;
    private volatile boolean fillsWhatIsEmpty;

    public Indexer(String name, Index index, IndexSource source) {
        this(name, index, source, new NextTry());
    }

    Indexer(String name, Index index, IndexSource source, NextTry next) {
        this.next = next;
        this.index = index;
        this.source = source;
        this.thread = new Thread(this::work, "index-" + name);
        thread.setDaemon(true);
    }

    /**
     * Begins; fills the index first, in the background, when it is not up to date. To be called once, after listening.
     */
    public void start() {
        thread.start();
    }

    /** Something changed at these places; to be told after the change. Returns at once. */
    public void changed(Set<String> places) {
        notes.changed(places);
    }

    /** Fills the index anew while the old content keeps answering. The future tells how many documents there are. */
    public CompletableFuture<Integer> rebuild(RebuildProgress progress) {
        return notes.rebuild(progress);
    }

    /** Whether the index is being filled while there is nothing in it yet, so that searches find too little. */
    public boolean isFillingWhatIsEmpty() {
        return fillsWhatIsEmpty;
    }

    /** Waits until all that was noted before is in the index. */
    public void awaitIdle() {
        notes.awaitRest();
    }

    /** Finishes the changes noted so far; breaks off a rebuild, which then is made at the next start. */
    @Override
    public void close() {
        notes.close();
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void work() {
        try {
            compare();
            Optional<Work> work = notes.take(patience());
            while (work.isPresent()) {
                run(work.get());
                work = notes.take(patience());
            }
        } finally {
            notes.close();
        }
    }

    private void compare() {
        try {
            fillsWhatIsEmpty = index.size() == 0; // until it is known what there is
            if (!index.revision().equals(source.revision())) {
                fill(List.of());
            }
        } catch (RuntimeException failure) {
            next.failed();
            LOG.error("The index cannot be compared with its source", failure);
        } finally {
            fillsWhatIsEmpty = false;
        }
    }

    private Duration patience() {
        return next.isBehind() ? next.left() : FOR_EVER;
    }

    private void run(Work work) {
        if (!work.rebuilds().isEmpty() || next.isDue()) {
            fill(work.rebuilds());
        } else {
            update(work);
        }
    }

    private void update(Work work) {
        try {
            IndexChange change = source.read(work.places());
            String revision = source.revision();
            // with notes waiting, the revision may count changes that are not in the index yet: after a crash now, or
            // once something failed, the next start must fill it again
            index.apply(change, next.isBehind() || notes.isWaiting() ? "" : revision);
        } catch (IndexLost lost) {
            LOG.warn(lost.getMessage());
            fill(List.of());
        } catch (RuntimeException failure) {
            if (!next.isBehind()) {
                next.failed();
            }
            LOG.error("The index misses the changes at {}", work.places(), failure);
        }
    }

    private void fill(List<Rebuild> rebuilds) {
        try {
            String revision = source.revision();
            Filling filling = new Filling(rebuilds, source.size());
            fillsWhatIsEmpty = index.size() == 0 && filling.expected > 0;
            index.replaceAll(
                    revision,
                    writer -> source.readAll(document -> {
                        if (notes.isClosed()) {
                            throw new CancellationException("The indexer is closed");
                        }
                        writer.accept(document);
                        filling.step();
                    }));
            next.succeeded();
            LOG.info("Filled the index with {} documents", filling.done);
            filling.finish();
        } catch (CancellationException closed) {
            rebuilds.forEach(rebuild -> rebuild.done().cancel(false));
        } catch (RuntimeException failure) {
            next.failed();
            LOG.error("The index cannot be filled", failure);
            rebuilds.forEach(rebuild -> rebuild.done().completeExceptionally(failure));
        } finally {
            fillsWhatIsEmpty = false;
        }
    }

    /** Counts documents for those who wait. */
    private static final class Filling {

        private final List<Rebuild> rebuilds;
        private final int expected;
        private int done;

        Filling(List<Rebuild> rebuilds, int expected) {
            this.rebuilds = rebuilds;
            this.expected = expected;
        }

        void step() {
            done++;
            if (done % PROGRESS_STEP == 0) {
                report(Math.max(done, expected));
            }
        }

        void finish() {
            report(done);
            rebuilds.forEach(rebuild -> rebuild.done().complete(done));
        }

        private void report(int total) {
            rebuilds.forEach(rebuild -> rebuild.progress().at(done, total));
        }
    }
}
