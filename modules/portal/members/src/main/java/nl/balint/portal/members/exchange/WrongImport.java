package nl.balint.portal.members.exchange;

/** Something asked of an import that its state does not allow. */
public final class WrongImport extends RuntimeException {

    WrongImport(String message) {
        super(message);
    }
}
