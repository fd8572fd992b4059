package nl.balint.cms.security;

import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Binds new lines to the chain, beside the requests that write them: those of about a second in one save. */
final class AuditSealer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(AuditSealer.class);
    private static final long HOUR = 3_600_000;
    private static final long TOGETHER = TimeUnit.SECONDS.toNanos(1);

    private final AuditChain chain;
    private final Runnable beforehand;
    private final Thread thread = new Thread(this::run, "audit");
    private final Object signal = new Object();
    private boolean woken = true;
    private boolean closing;

    AuditSealer(AuditChain chain, Runnable beforehand) {
        this.chain = chain;
        this.beforehand = beforehand;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    void wake() {
        synchronized (signal) {
            woken = true;
            signal.notifyAll();
        }
    }

    @Override
    public void close() {
        synchronized (signal) {
            closing = true;
            signal.notifyAll();
        }
        try {
            thread.join();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        boolean more = true;
        while (more) {
            more = await();
            try {
                chain.seal();
                beforehand.run();
            } catch (RuntimeException failure) {
                LOG.error("Lines of the log could not be bound; it is tried again with the next one", failure);
            }
        }
    }

    /** Whether to go on after this round. */
    private boolean await() {
        synchronized (signal) {
            while (!woken && !closing) {
                try {
                    signal.wait(HOUR);
                    woken = true;
                } catch (InterruptedException interrupted) {
                    return false;
                }
            }
            gather();
            woken = false;
            return !closing;
        }
    }

    /** Lets the lines of the next moment come too; whoever closes does not wait for them. */
    private void gather() {
        long until = System.nanoTime() + TOGETHER;
        try {
            for (long left = TOGETHER; left > 0 && !closing; left = until - System.nanoTime()) {
                TimeUnit.NANOSECONDS.timedWait(signal, left);
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
