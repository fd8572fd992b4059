package nl.balint.cms.search;

import org.jspecify.annotations.Nullable;

/** An index cannot be read or written. */
public class IndexFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public IndexFailure(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
