package nl.balint.cms.content;

/** The change does not fit the content: a name taken, a type that does not allow it; nothing was saved. */
public final class ContentRefused extends RuntimeException {

    ContentRefused(String message) {
        super(message);
    }

    ContentRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
