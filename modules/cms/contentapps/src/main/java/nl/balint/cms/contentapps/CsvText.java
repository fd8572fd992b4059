package nl.balint.cms.contentapps;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of cells as text that spreadsheets open and save: written with semicolons in UTF-8 with its mark, read with
 * commas or semicolons, in UTF-8 or as older programs save it.
 */
final class CsvText {

    private static final char MARK = '\uFEFF';
    private static final Charset OLDER = Charset.forName("windows-1252");

    /** What a spreadsheet would take for a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private CsvText() {}

    static String write(List<List<String>> rows) {
        return MARK
                + rows.stream()
                        .map(row -> row.stream().map(CsvText::cell).collect(Collectors.joining(";")))
                        .collect(Collectors.joining("\r\n", "", "\r\n"));
    }

    private static String cell(String text) {
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        boolean isPlain = safe.chars().noneMatch(sign -> "\";\r\n".indexOf(sign) >= 0) && safe.equals(safe.strip());
        return isPlain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
    }

    /** All rows that are not empty; a guard against formulas is taken off again. */
    static List<List<String>> read(byte[] octets) {
        String text = decoded(octets);
        return new Reading(text, separator(text)).rows();
    }

    private static String decoded(byte[] octets) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(octets))
                    .toString();
            return text.indexOf(MARK) == 0 ? text.substring(1) : text;
        } catch (CharacterCodingException older) {
            return new String(octets, OLDER);
        }
    }

    /** The sign that stands most often in the first line. */
    private static char separator(String text) {
        String head = text.lines().findFirst().orElse("");
        long semicolons = head.chars().filter(sign -> sign == ';').count();
        long tabs = head.chars().filter(sign -> sign == '\t').count();
        long commas = head.chars().filter(sign -> sign == ',').count();
        if (tabs > semicolons && tabs > commas) {
            return '\t';
        }
        return commas > semicolons ? ',' : ';';
    }

    /** A text on its way to rows. */
    private static final class Reading {
        private final String text;
        private final char separator;
        private final List<List<String>> rows = new ArrayList<>();
        private List<String> row = new ArrayList<>();
        private final StringBuilder cell = new StringBuilder();
        private int at;

        Reading(String text, char separator) {
            this.text = text;
            this.separator = separator;
        }

        List<List<String>> rows() {
            while (at < text.length()) {
                char sign = text.charAt(at++);
                if (sign == '"' && cell.isEmpty()) {
                    quoted();
                } else if (sign == separator) {
                    endCell();
                } else if (sign == '\n') {
                    endRow();
                } else if (sign != '\r') {
                    cell.append(sign);
                }
            }
            endRow();
            return rows;
        }

        private void quoted() {
            while (at < text.length()) {
                char sign = text.charAt(at++);
                if (sign != '"') {
                    cell.append(sign);
                } else if (at < text.length() && text.charAt(at) == '"') {
                    cell.append('"');
                    at++;
                } else {
                    return;
                }
            }
        }

        private void endCell() {
            String told = cell.toString();
            boolean isGuarded = told.length() > 1 && told.charAt(0) == '\'' && FORMULA.indexOf(told.charAt(1)) >= 0;
            row.add(isGuarded ? told.substring(1) : told);
            cell.setLength(0);
        }

        private void endRow() {
            endCell();
            if (row.stream().anyMatch(told -> !told.isBlank())) {
                rows.add(List.copyOf(row));
            }
            row = new ArrayList<>();
        }
    }
}
