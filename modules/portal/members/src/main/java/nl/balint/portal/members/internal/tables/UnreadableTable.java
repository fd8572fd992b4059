package nl.balint.portal.members.internal.tables;

/** A file that is no table we can take in, with the reason. */
public final class UnreadableTable extends RuntimeException {

    /** What is wrong with it. */
    public enum Why {
        TOO_LARGE,
        TOO_MANY_ROWS,
        EMPTY,
        /** The binary format of Excel before 2007. */
        OLD_EXCEL,
        BROKEN
    }

    private final Why why;

    UnreadableTable(Why why) {
        super("A table cannot be read: " + why);
        this.why = why;
    }

    UnreadableTable(Why why, Throwable cause) {
        super("A table cannot be read: " + why, cause);
        this.why = why;
    }

    public Why why() {
        return why;
    }
}
