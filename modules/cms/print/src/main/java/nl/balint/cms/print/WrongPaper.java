package nl.balint.cms.print;

/** A paper that cannot be made of its template. */
public final class WrongPaper extends RuntimeException {
    private static final long serialVersionUID = 1L;

    WrongPaper(String message) {
        super(message);
    }
}
