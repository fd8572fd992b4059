package nl.balint;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.joran.spi.JoranException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How the log of the server is written, by the file that is shipped. */
class LogLinesTest {

    private static final String MOMENT = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}(Z|[+-]\\d\\d:\\d\\d)";
    private static final String FORGED = "2027-03-01T12:00:00.000Z INFO  Door  all is well";

    @Test
    void aLineTellsItsMomentWithTheOffsetItsWeightAndItsPlace() throws JoranException {
        assertThat(written("Is served.", null)).matches(MOMENT + " WARN  Front +Is served\\.\\R");
    }

    @Test
    void nothingInALineBeginsAnother() throws JoranException {
        assertThat(written("a\r\n" + FORGED + "\u2028b\u0085c", null).lines()).hasSize(1);
    }

    @Test
    void nothingThatWasThrownBeginsALineOfItsOwn() throws JoranException {
        IllegalStateException thrown = new IllegalStateException("a\n" + FORGED, new Exception("b\r\n\r\n" + FORGED));

        assertThat(written("broken", thrown).lines().skip(1))
                .hasSizeGreaterThan(4)
                .noneMatch(line -> line.startsWith("2027"))
                .anyMatch(line -> line.startsWith("Caused by: java.lang.Exception: b"))
                .anyMatch(line -> line.startsWith("\tat nl.balint.LogLinesTest"));
    }

    @SuppressWarnings("unchecked")
    private static String written(String message, @Nullable Throwable thrown) throws JoranException {
        LoggerContext context = new LoggerContext();
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(NamedTests.HOME.resolve("config/logback.xml").toFile());
        Logger logger = context.getLogger("nl.balint.Front");
        ConsoleAppender<ILoggingEvent> console = (ConsoleAppender<ILoggingEvent>)
                context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("console");
        LoggingEvent event = new LoggingEvent("", logger, Level.WARN, message, thrown, null);
        return new String(console.getEncoder().encode(event), StandardCharsets.UTF_8);
    }
}
