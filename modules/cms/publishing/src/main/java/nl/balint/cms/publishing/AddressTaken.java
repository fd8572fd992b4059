package nl.balint.cms.publishing;

/**
 * A page cannot come to its address, for visitors still see another one there, which was moved and not published since.
 */
public final class AddressTaken extends RuntimeException {

    private static final long serialVersionUID = 1L;

    AddressTaken(String message) {
        super(message);
    }
}
