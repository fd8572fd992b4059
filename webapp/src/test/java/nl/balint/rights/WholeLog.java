package nl.balint.rights;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.slf4j.LoggerFactory;

/**
 * All that the server says while a class runs: its log with every line of the house that an operator can switch on and
 * one for each request, with the failures whole, and whatever is printed past it.
 */
final class WholeLog implements BeforeAllCallback, AfterAllCallback {

    private static final Map<String, Level> AS_LOUD_AS_CAN_BE =
            Map.of(org.slf4j.Logger.ROOT_LOGGER_NAME, Level.INFO, "nl.balint", Level.DEBUG, "access", Level.INFO);

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final OutputStreamAppender<ILoggingEvent> appender = new OutputStreamAppender<>();
    private final Map<String, @Nullable Level> usual = new LinkedHashMap<>();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;

    @Override
    public void beforeAll(ExtensionContext context) {
        LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
        PatternLayoutEncoder lines = new PatternLayoutEncoder();
        lines.setContext(loggers);
        lines.setPattern("%level %logger %msg%n%ex{full}");
        lines.start();
        appender.setContext(loggers);
        appender.setEncoder(lines);
        appender.setOutputStream(said);
        appender.start();
        AS_LOUD_AS_CAN_BE.forEach((name, level) -> {
            usual.put(name, loggers.getLogger(name).getLevel());
            loggers.getLogger(name).setLevel(level);
        });
        root().addAppender(appender);
        PrintStream past = new PrintStream(said, true, StandardCharsets.UTF_8);
        System.setOut(past);
        System.setErr(past);
    }

    List<String> lines() {
        return said.toString(StandardCharsets.UTF_8).lines().toList();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        System.setOut(out);
        System.setErr(err);
        root().detachAppender(appender);
        usual.forEach((name, level) -> ((Logger) LoggerFactory.getLogger(name)).setLevel(level));
    }

    private static Logger root() {
        return (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    }
}
