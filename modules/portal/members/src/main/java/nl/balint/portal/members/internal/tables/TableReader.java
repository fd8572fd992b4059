package nl.balint.portal.members.internal.tables;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import nl.balint.portal.members.internal.tables.UnreadableTable.Why;

/** Reads a table from a file of people's own making; what it is shows from its octets, not from its name. */
public final class TableReader {

    public static final int MOST_BYTES = 5_000_000;
    static final int MOST_ROWS = 5_000;
    static final int MOST_COLUMNS = 60;
    static final int LONGEST_CELL = 2_000;

    private TableReader() {}

    /** Reads the first sheet; the first row that holds something is the header. */
    public static Table read(byte[] octets) {
        if (octets.length > MOST_BYTES) {
            throw new UnreadableTable(Why.TOO_LARGE);
        }
        try {
            return table(isZip(octets) ? XlsxRows.read(octets) : csv(octets));
        } catch (IOException broken) {
            throw new UnreadableTable(Why.BROKEN, broken);
        }
    }

    private static List<List<String>> csv(byte[] octets) throws IOException {
        if (startsWith(octets, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new UnreadableTable(Why.OLD_EXCEL);
        }
        return CsvRows.read(octets);
    }

    private static Table table(List<List<String>> all) {
        List<List<String>> rows = all.stream().filter(TableReader::says).toList();
        if (rows.size() < 2) {
            throw new UnreadableTable(Why.EMPTY);
        }
        List<String> header = widened(rows.get(0), 0);
        List<List<String>> body = new ArrayList<>();
        for (List<String> row : rows.subList(1, rows.size())) {
            body.add(widened(row, header.size()));
        }
        return new Table(header, body);
    }

    private static List<String> widened(List<String> row, int width) {
        int wanted = Math.min(width == 0 ? row.size() : width, MOST_COLUMNS);
        List<String> cells = new ArrayList<>(wanted);
        for (int i = 0; i < wanted; i++) {
            String cell = i < row.size() ? row.get(i).strip() : "";
            cells.add(cell.length() > LONGEST_CELL ? cell.substring(0, LONGEST_CELL) : cell);
        }
        return cells;
    }

    private static boolean says(List<String> row) {
        return row.stream().anyMatch(cell -> !cell.isBlank());
    }

    private static boolean isZip(byte[] octets) {
        return startsWith(octets, 'P', 'K', 3, 4);
    }

    private static boolean startsWith(byte[] octets, int... signs) {
        if (octets.length < signs.length) {
            return false;
        }
        for (int i = 0; i < signs.length; i++) {
            if ((octets[i] & 0xFF) != signs[i]) {
                return false;
            }
        }
        return true;
    }
}
