package nl.balint.cms.content.internal.store;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import javax.jcr.RepositoryException;

/**
 * Brings saved changes to the disk before they are answered. Savers who wait while a flush is under way share the next
 * one, so many of them cost little more than one.
 */
final class GroupCommit {

    /** Brings to the disk everything that was saved before it is called. */
    interface Flush {
        void run() throws IOException;
    }

    private final Flush flush;
    private final ReentrantLock flushing = new ReentrantLock();
    private final AtomicLong asked = new AtomicLong();
    private long done;

    GroupCommit(Flush flush) {
        this.flush = flush;
    }

    void awaitDurable() throws RepositoryException {
        long mine = asked.incrementAndGet();
        flushing.lock();
        try {
            if (done >= mine) {
                return;
            }
            long covered = asked.get();
            flush.run();
            done = covered;
        } catch (IOException failure) {
            throw new RepositoryException("what was saved did not reach the disk", failure);
        } finally {
            flushing.unlock();
        }
    }

    /** How many wait for the flush that is under way to end. */
    int waiting() {
        return flushing.getQueueLength();
    }
}
