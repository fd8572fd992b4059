package nl.balint.cms.forms;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A table for a spreadsheet, in which no cell is read as a formula. With a byte order mark, for Excel reads other
 * letters wrongly without one; columns by semicolon, as Dutch spreadsheets do.
 */
public final class CsvTable {

    /** With these a spreadsheet begins to calculate. */
    private static final Pattern FORMULA = Pattern.compile("^\\s*[=+\\-@\\t\\r＝＋－＠]");

    private final StringBuilder table = new StringBuilder("\uFEFF");

    public void row(List<String> cells) {
        table.append(cells.stream().map(CsvTable::cell).collect(Collectors.joining(";")))
                .append("\r\n");
    }

    public String text() {
        return table.toString();
    }

    /** What looks like a formula gets an apostrophe before it. */
    static String cell(String text) {
        String safe = FORMULA.matcher(text).find() ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
