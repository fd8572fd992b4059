package nl.balint.cms.mail;

import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets the sender take its turns in the background: when something is put in the outbox, and now and then. */
final class SenderThread implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SenderThread.class);
    private static final int SECONDS_BETWEEN = 10;
    private static final long PATIENCE = TimeUnit.SECONDS.toMillis(10);

    private final Sender sender;
    private final Semaphore calls = new Semaphore(1);
    private final Thread thread = new Thread(this::run, "mail");
    private volatile boolean closed;

    SenderThread(Sender sender) {
        this.sender = sender;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** There is something to send. */
    void wake() {
        calls.release();
    }

    private void run() {
        while (!closed) {
            try {
                calls.tryAcquire(SECONDS_BETWEEN, TimeUnit.SECONDS);
                calls.drainPermits();
                if (!closed) {
                    sender.turn();
                }
            } catch (InterruptedException stopped) {
                return;
            } catch (RuntimeException failure) {
                LOG.error("Mails could not be sent in this turn; they are tried again", failure);
            }
        }
    }

    /** Lets the mail that is on its way arrive, and stops; never by interrupting, which would close open files. */
    @Override
    public void close() {
        closed = true;
        wake();
        try {
            thread.join(PATIENCE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
