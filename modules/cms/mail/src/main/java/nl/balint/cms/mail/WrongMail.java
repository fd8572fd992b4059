package nl.balint.cms.mail;

/** A mail that cannot be made: no single receiver, or a template that does not give a title and a text. */
public final class WrongMail extends RuntimeException {

    WrongMail(String message) {
        super(message);
    }
}
