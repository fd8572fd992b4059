package nl.balint;

import nl.balint.commands.Balint;

/** Starts the house: {@code bin/balint COMMAND}. */
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        int code = Balint.run(arguments);
        if (code != 0) {
            System.exit(code);
        }
    }
}
