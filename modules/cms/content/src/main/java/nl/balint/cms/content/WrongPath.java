package nl.balint.cms.content;

/** A text was offered as a path or a name that cannot be one. */
public final class WrongPath extends IllegalArgumentException {

    WrongPath(String message) {
        super(message);
    }
}
