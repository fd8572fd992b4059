package nl.balint.cms.content.internal.store;

import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.apache.jackrabbit.oak.spi.commit.CommitInfo;
import org.apache.jackrabbit.oak.spi.commit.Observer;
import org.apache.jackrabbit.oak.spi.state.NodeState;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells what came from other machines, in the order in which this one sees it, on a thread of its own. */
final class Following implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Following.class);
    private static final long AGAIN_SECONDS = 1;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(work -> {
        Thread made = new Thread(work, "elsewhere");
        made.setDaemon(true);
        return made;
    });
    private volatile @Nullable Elsewhere elsewhere;

    /** From here on others are told. */
    void start(Elsewhere told) {
        elsewhere = told;
    }

    /** Sees the roots of one store pass by; the first is what it begins with. */
    Observer observer(NodeState first) {
        return new Roots(first);
    }

    /** Anything may have changed. */
    void renewed() {
        thread.execute(() -> tell(Elsewhere::renewed));
    }

    private interface Telling {
        void to(Elsewhere told);
    }

    private void tell(Telling telling) {
        Elsewhere told = elsewhere;
        if (told == null) {
            return;
        }
        try {
            telling.to(told);
        } catch (RuntimeException failure) {
            LOG.error("A change of another machine could not be told; all is looked at anew", failure);
            if (!thread.isShutdown()) {
                var unused = thread.schedule(() -> tell(Elsewhere::renewed), AGAIN_SECONDS, TimeUnit.SECONDS);
            }
        }
    }

    private final class Roots implements Observer {

        private NodeState before;

        Roots(NodeState first) {
            this.before = first;
        }

        /** Called while the store holds its breath: only noted here. */
        @Override
        public void contentChanged(NodeState root, CommitInfo info) {
            boolean isExternal = info.isExternal();
            thread.execute(() -> step(root, isExternal));
        }

        private void step(NodeState root, boolean isExternal) {
            NodeState last = before;
            before = root;
            if (isExternal) {
                tell(told -> {
                    Set<String> places = ChangedPlaces.between(last, root);
                    if (places.isEmpty()) {
                        return;
                    }
                    told.changed(places);
                });
            }
        }
    }

    @Override
    public void close() {
        thread.shutdown();
        try {
            thread.awaitTermination(2, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        thread.shutdownNow();
    }
}
