package nl.balint.portal.members.exchange;

/**
 * Something to know about a row before it is taken in.
 *
 * @param column the column's name; empty when it is about the row
 * @param key the text is {@code members.import.advice.<key>}
 * @param value what the text needs: a word of the row, a number
 */
public record Advice(Level level, String column, String key, String value) {

    /** How much it matters. */
    public enum Level {
        /** It was put right by itself. */
        REPAIRED,
        /** The cell is left out, or somebody should look. */
        ATTENTION,
        /** The row is left out. */
        REFUSED
    }

    static Advice repaired(Column column, String key, String value) {
        return new Advice(Level.REPAIRED, column.name(), key, value);
    }

    static Advice attention(Column column, String key, String value) {
        return new Advice(Level.ATTENTION, column.name(), key, value);
    }

    static Advice refused(Column column, String key, String value) {
        return new Advice(Level.REFUSED, column.name(), key, value);
    }
}
