package nl.balint.portal.documents.internal.samples;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** Reads along with the log of the server, louder than an operator has it; tests keep it silent otherwise. */
public final class LogWatch implements AutoCloseable {

    private final ListAppender<ILoggingEvent> lines = new ListAppender<>();
    private final Logger house = logger("nl.balint");
    private final Level usual = house.getLevel();

    public LogWatch() {
        lines.start();
        house.setLevel(Level.DEBUG);
        logger(org.slf4j.Logger.ROOT_LOGGER_NAME).addAppender(lines);
        house.debug("The log is read along"); // So that a watch that hears nothing is found out.
    }

    /** Each line with the failure that it tells of. */
    public List<String> lines() {
        return List.copyOf(lines.list).stream().map(LogWatch::text).toList();
    }

    private static String text(ILoggingEvent line) {
        String failure = line.getThrowableProxy() == null ? "" : ThrowableProxyUtil.asString(line.getThrowableProxy());
        return line.getFormattedMessage() + failure;
    }

    private static Logger logger(String name) {
        return (Logger) LoggerFactory.getLogger(name);
    }

    @Override
    public void close() {
        logger(org.slf4j.Logger.ROOT_LOGGER_NAME).detachAppender(lines);
        house.setLevel(usual);
    }
}
