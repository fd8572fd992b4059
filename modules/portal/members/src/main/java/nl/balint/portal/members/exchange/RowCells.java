package nl.balint.portal.members.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.balint.cms.forms.Bsn;
import nl.balint.portal.members.internal.text.CleanText;

/** The cells of one row by column, and what is to be said about them. */
final class RowCells {

    private final Mapping mapping;
    private final List<String> row;
    private final List<Advice> advice = new ArrayList<>();

    RowCells(Mapping mapping, List<String> row) {
        this.mapping = mapping;
        this.row = row;
    }

    /** The cell, freed of what nobody sees; empty when there is none, or when it holds a citizen service number. */
    String text(Column column) {
        String text = CleanText.line(mapping.cell(row, column));
        if (Bsn.isIn(text)) {
            attention(column, "bsn", "");
            return "";
        }
        return text;
    }

    /** The cell as it is, for what is a number by itself. */
    String raw(Column column) {
        return CleanText.line(mapping.cell(row, column));
    }

    /** The cell when there is one, otherwise what was there before. */
    String text(Column column, String before) {
        String text = text(column);
        return text.isEmpty() ? before : text;
    }

    /** The cell in its sound form; one that has none is left out, with a word about it. */
    String parsed(Column column, Function<String, Optional<String>> parse, String before) {
        String text = raw(column);
        if (text.isEmpty()) {
            return before;
        }
        Optional<String> sound = parse.apply(text);
        if (sound.isEmpty()) {
            attention(column, "unsound", text);
        }
        return sound.orElse(before);
    }

    void repaired(Column column, String key, String value) {
        advice.add(Advice.repaired(column, key, value));
    }

    void attention(Column column, String key, String value) {
        advice.add(Advice.attention(column, key, value));
    }

    void refused(Column column, String key, String value) {
        advice.add(Advice.refused(column, key, value));
    }

    /** The same cells, of which nothing has been said yet. */
    RowCells again() {
        return new RowCells(mapping, row);
    }

    List<Advice> advice() {
        return List.copyOf(advice);
    }

    boolean isRefused() {
        return advice.stream().anyMatch(one -> one.level() == Advice.Level.REFUSED);
    }
}
