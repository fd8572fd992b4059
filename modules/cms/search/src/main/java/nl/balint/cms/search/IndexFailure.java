package nl.balint.cms.search;

/** An index cannot be read or written. */
public final class IndexFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IndexFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
