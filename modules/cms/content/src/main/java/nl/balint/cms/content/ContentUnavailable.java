package nl.balint.cms.content;

/** The content cannot be reached: closed, in use by another process, or a disk that fails. */
public final class ContentUnavailable extends RuntimeException {

    ContentUnavailable(String message) {
        super(message);
    }

    ContentUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
