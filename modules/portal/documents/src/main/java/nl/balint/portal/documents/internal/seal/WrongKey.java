package nl.balint.portal.documents.internal.seal;

/** Something was closed with another key: the folder of keys does not belong to this repository. */
public final class WrongKey extends RuntimeException {

    WrongKey(String message, Throwable cause) {
        super(message, cause);
    }
}
