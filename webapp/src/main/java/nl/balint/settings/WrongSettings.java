package nl.balint.settings;

import java.util.List;

/** The settings cannot be used; the message has one line per mistake, each with file and line. */
public final class WrongSettings extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongSettings(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
