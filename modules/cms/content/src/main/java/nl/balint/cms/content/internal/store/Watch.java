package nl.balint.cms.content.internal.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Looks every second whether the database is there, over a connection of its own, and tends the store when it is. */
final class Watch implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
    private static final int PATIENCE_SECONDS = 2;
    private static final int NEIGHBOURS = 5;
    private static final int TIDYING = 601;
    private static final long GOODBYE = TimeUnit.SECONDS.toMillis(10);

    /** Makes a connection. */
    interface Line {
        Connection open() throws SQLException;
    }

    /** The how manieth look it is since the start. */
    record Round(long number) {

        boolean isForNeighbours() {
            return number % NEIGHBOURS == 0;
        }

        boolean isForTidying() {
            return number % TIDYING == 0;
        }
    }

    private final Line line;
    private final Line pool;
    private final Consumer<Round> tending;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "database");
    private @Nullable Connection connection;
    private volatile boolean isAway;

    /**
     * Watches from {@link #start} on.
     *
     * @param line makes the connection to look over
     * @param pool gives one of those that everybody else uses
     */
    Watch(Line line, Line pool, Consumer<Round> tending) {
        this.line = line;
        this.pool = pool;
        this.tending = tending;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    boolean isAway() {
        return isAway;
    }

    private void run() {
        try {
            for (long number = 1; !closing.await(1, TimeUnit.SECONDS); number++) {
                look();
                if (!isAway) {
                    tend(new Round(number));
                }
            }
        } catch (InterruptedException stopped) {
            // Nothing waits for this thread.
        } finally {
            hangUp();
        }
    }

    private void tend(Round round) {
        try {
            tending.accept(round);
        } catch (RuntimeException failure) {
            LOG.warn("The database is not tended in this round; it is tried again: {}", failure.toString());
        }
    }

    private void look() {
        boolean was = isAway;
        isAway = !answers() || (was && !isReady());
        if (isAway && !was) {
            LOG.error("The database does not answer: visitors are told to wait");
        } else if (was && !isAway) {
            LOG.warn("The database answers again");
        }
    }

    private boolean answers() {
        try {
            Connection now = connection;
            if (now == null) {
                now = line.open();
                connection = now;
            }
            if (now.isValid(PATIENCE_SECONDS)) {
                return true;
            }
        } catch (SQLException noAnswer) {
            LOG.debug("The database does not answer", noAnswer);
        }
        hangUp();
        return false;
    }

    /** The pool itself waits for seconds between its tries: there are connections again later than the database. */
    private boolean isReady() {
        try (Connection first = pool.open()) {
            return first.isValid(PATIENCE_SECONDS);
        } catch (SQLException notYet) {
            LOG.debug("No connection to the database yet", notYet);
            return false;
        }
    }

    private void hangUp() {
        if (connection != null) {
            try {
                connection.close();
            } catch (SQLException gone) {
                LOG.debug("A connection was gone already", gone);
            }
        }
        connection = null;
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join(GOODBYE);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        thread.interrupt();
    }
}
