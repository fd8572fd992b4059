package nl.balint.cms.content.internal.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.jcr.RepositoryException;
import org.junit.jupiter.api.Test;

class GroupCommitTest {

    @Test
    void thoseWhoWaitShareTheNextFlush() throws Exception {
        AtomicInteger flushes = new AtomicInteger();
        CountDownLatch firstIsFlushing = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        GroupCommit commits = new GroupCommit(() -> {
            if (flushes.incrementAndGet() == 1) {
                firstIsFlushing.countDown();
                awaitQuietly(goOn);
            }
        });
        ExecutorService savers = Executors.newFixedThreadPool(9);
        List<Future<?>> all = new ArrayList<>();
        all.add(savers.submit(() -> await(commits)));
        firstIsFlushing.await();
        for (int i = 0; i < 8; i++) {
            all.add(savers.submit(() -> await(commits)));
        }
        while (commits.waiting() < 8) {
            Thread.onSpinWait();
        }
        goOn.countDown();
        for (Future<?> saver : all) {
            saver.get();
        }
        savers.shutdown();

        assertThat(flushes).hasValue(2);
    }

    @Test
    void aFlushThatFailsIsNotForgotten() throws RepositoryException {
        AtomicInteger tries = new AtomicInteger();
        GroupCommit commits = new GroupCommit(() -> {
            if (tries.incrementAndGet() == 1) {
                throw new IOException("disk full");
            }
        });

        assertThatThrownBy(commits::awaitDurable)
                .isInstanceOf(RepositoryException.class)
                .hasRootCauseMessage("disk full");
        commits.awaitDurable();
        assertThat(tries).hasValue(2);
    }

    private static void await(GroupCommit commits) {
        try {
            commits.awaitDurable();
        } catch (RepositoryException failure) {
            throw new AssertionError(failure);
        }
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException failure) {
            throw new AssertionError(failure);
        }
    }
}
