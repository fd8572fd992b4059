package nl.balint;

import nl.balint.commands.Balint;
import org.slf4j.LoggerFactory;

/** Starts the house: {@code bin/balint COMMAND}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        // Before there are threads: two that begin to log at once would wait for each other's first line.
        LoggerFactory.getILoggerFactory();
        int code = Balint.run(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }
}
