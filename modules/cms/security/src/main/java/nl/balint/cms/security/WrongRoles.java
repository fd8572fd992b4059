package nl.balint.cms.security;

import java.util.List;

/** The file of roles cannot be used; the message has one line per mistake, each with file and line. */
public final class WrongRoles extends RuntimeException {

    private static final long serialVersionUID = 1L;

    WrongRoles(List<String> problems) {
        super(String.join(System.lineSeparator(), problems));
    }
}
