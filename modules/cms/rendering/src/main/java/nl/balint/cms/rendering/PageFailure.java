package nl.balint.cms.rendering;

/** A page could not be rendered at all; the message says in which file and line, and why. */
public final class PageFailure extends RuntimeException {

    PageFailure(String message) {
        super(message);
    }

    PageFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
