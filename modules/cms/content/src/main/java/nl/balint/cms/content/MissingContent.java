package nl.balint.cms.content;

/** There is no such node, or not for whoever asks; the two are not told apart. */
public final class MissingContent extends RuntimeException {

    MissingContent(String message) {
        super(message);
    }

    MissingContent(String message, Throwable cause) {
        super(message, cause);
    }
}
