package nl.balint.cms.search;

/**
 * The folder of an index was thrown away while it was open. It is there again, empty, and what was to be written is not
 * in it: its source has to fill it.
 */
public final class IndexLost extends IndexFailure {

    private static final long serialVersionUID = 1L;

    IndexLost(String name) {
        super("The index " + name + " was thrown away while it was open; it begins anew, empty", null);
    }
}
