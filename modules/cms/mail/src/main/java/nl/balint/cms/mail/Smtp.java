package nl.balint.cms.mail;

import java.time.Duration;

/**
 * The mail server that takes our mails further.
 *
 * @param user empty when the server asks for no name
 * @param patience how long to wait for a connection, and for each answer
 */
public record Smtp(String host, int port, Encryption encryption, String user, String password, Duration patience)
        implements MailWay {

    private static final Duration LONGEST = Duration.ofSeconds(5);

    /** How the connection is kept from others. */
    public enum Encryption {
        /** Not at all: for a server on the same machine. */
        NONE,
        /** A plain connection that must become a safe one before anything is said. */
        STARTTLS,
        /** Safe from the start. */
        TLS
    }

    public Smtp {
        if (patience.compareTo(LONGEST) > 0 || patience.isNegative() || patience.isZero()) {
            throw new IllegalArgumentException("The patience with a mail server is at most " + LONGEST);
        }
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "smtp " + host + ":" + port + " " + encryption;
    }
}
