package nl.balint.cms.content.internal.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.postgresql.ds.PGSimpleDataSource;

/** How a PostgreSQL is reached. Nothing here waits for ever: a network that swallows everything is noticed. */
public final class Connections {

    private static final int AT_MOST = 16;
    private static final int WAIT_MILLISECONDS = 4_000;
    private static final int CONNECT_SECONDS = 4;
    private static final int ANSWER_SECONDS = 40;
    private static final int LOOK_SECONDS = 3;
    private static final String APPLICATION = "balint";

    /** The number of the lock; any that nothing else in the database uses. */
    private static final long OPENING = 0xBA117L;

    private final String url;
    private final String password;

    /**
     * How it is reached.
     *
     * @param url as PostgreSQL's driver reads it: {@code jdbc:postgresql://host:5432/database?user=name}
     */
    public Connections(String url, String password) {
        this.url = url;
        this.password = password;
    }

    /** For all that is read and written. */
    HikariDataSource pool() throws IOException {
        HikariConfig config = new HikariConfig();
        config.setPoolName("database");
        config.setDataSource(source(ANSWER_SECONDS));
        config.setMaximumPoolSize(AT_MOST);
        config.setMinimumIdle(2);
        config.setConnectionTimeout(WAIT_MILLISECONDS);
        config.setAutoCommit(false);
        try {
            HikariDataSource pool = new HikariDataSource(config);
            try {
                check(pool);
                return pool;
            } catch (IOException | RuntimeException failure) {
                pool.close();
                throw failure;
            }
        } catch (HikariPool.PoolInitializationException failure) {
            throw new IOException("The database " + url + " cannot be reached: " + reason(failure), failure);
        }
    }

    /** One connection beside the pool, to look whether the database is there: it gives up after a few seconds. */
    Connection look() throws SQLException {
        return source(LOOK_SECONDS).getConnection();
    }

    private PGSimpleDataSource source(int answerSeconds) {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(url);
        source.setPassword(password);
        source.setApplicationName(APPLICATION);
        source.setConnectTimeout(CONNECT_SECONDS);
        source.setLoginTimeout(CONNECT_SECONDS);
        source.setSocketTimeout(answerSeconds);
        source.setTcpKeepAlive(true);
        return source;
    }

    /** What is done while no other machine does the same. */
    interface Deed<T> {
        T done() throws IOException;
    }

    /**
     * Lets machines that start at the same moment go one after another: the first makes the tables. One that falls over
     * gives way at once.
     *
     * @throws IOException when the database does not answer, or another takes longer than an answer may take
     */
    <T> T alone(Deed<T> deed) throws IOException {
        try (Connection turn = source(ANSWER_SECONDS).getConnection();
                Statement statement = turn.createStatement()) {
            turn.setAutoCommit(false);
            statement.execute("SELECT pg_advisory_xact_lock(" + OPENING + ")");
            return deed.done();
        } catch (SQLException failure) {
            throw new IOException("The database " + url + " cannot be reached: " + failure.getMessage(), failure);
        }
    }

    /** Oak compares names octet by octet and so must the database. */
    private void check(HikariDataSource pool) throws IOException {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet about = statement.executeQuery("SELECT pg_encoding_to_char(encoding), datcollate"
                        + " FROM pg_database WHERE datname = current_database()")) {
            about.next();
            String encoding = about.getString(1);
            String order = about.getString(2);
            if (!encoding.equals("UTF8") || !(order.equals("C") || order.equals("POSIX"))) {
                throw new IOException("The database " + url + " sorts as " + order + " in " + encoding
                        + "; make it with: CREATE DATABASE balint ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'"
                        + " TEMPLATE template0");
            }
        } catch (SQLException failure) {
            throw new IOException("The database " + url + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    private static String reason(Throwable failure) {
        Throwable cause = failure.getCause();
        return cause == null ? String.valueOf(failure.getMessage()) : String.valueOf(cause.getMessage());
    }

    @Override
    public String toString() {
        return url;
    }
}
