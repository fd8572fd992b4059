package nl.balint.cms.content;

/** Somebody else changed the same thing in the meantime; nothing was saved. */
public final class ContentConflict extends RuntimeException {

    ContentConflict(String message) {
        super(message);
    }

    ContentConflict(String message, Throwable cause) {
        super(message, cause);
    }
}
