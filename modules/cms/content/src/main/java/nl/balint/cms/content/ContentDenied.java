package nl.balint.cms.content;

/** Whoever asks may not do this; nothing was changed. */
public final class ContentDenied extends RuntimeException {

    ContentDenied(String message) {
        super(message);
    }

    ContentDenied(String message, Throwable cause) {
        super(message, cause);
    }
}
