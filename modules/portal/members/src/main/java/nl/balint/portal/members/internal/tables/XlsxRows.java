package nl.balint.portal.members.internal.tables;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import nl.balint.portal.members.internal.tables.UnreadableTable.Why;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/** The first sheet of an XLSX file; a number is told with all its digits, a date as 2027-02-09. */
final class XlsxRows {

    /** What all parts may become together when unpacked, and one of them compared to its packed size. */
    private static final long MOST_UNPACKED = 40_000_000;

    private static final int MOST_PARTS = 500;

    private XlsxRows() {}

    static List<List<String>> read(byte[] octets) throws IOException {
        boolean hasStyles = checkUnpacked(octets);
        List<List<String>> rows = new ArrayList<>();
        try (ReadableWorkbook workbook =
                        new ReadableWorkbook(new ByteArrayInputStream(octets), new ReadingOptions(hasStyles, true));
                Stream<Row> sheet = workbook.getFirstSheet().openStream()) {
            for (Iterator<Row> lines = sheet.iterator(); lines.hasNext(); ) {
                rows.add(cells(lines.next()));
                if (rows.size() > TableReader.MOST_ROWS + 1) {
                    throw new UnreadableTable(Why.TOO_MANY_ROWS);
                }
            }
        } catch (UnreadableTable known) {
            throw known;
        } catch (RuntimeException broken) {
            throw new UnreadableTable(Why.BROKEN, broken);
        }
        return rows;
    }

    /**
     * Unpacks everything once without keeping it, so that a small file cannot become a large one later.
     *
     * @return whether it says how cells look; Excel always does, other programs need not
     */
    private static boolean checkUnpacked(byte[] octets) throws IOException {
        byte[] buffer = new byte[65_536];
        long total = 0;
        int parts = 0;
        try (ZipFile zip = ZipFile.builder().setByteArray(octets).get()) {
            for (ZipArchiveEntry entry : Collections.list(zip.getEntries())) {
                parts++;
                try (InputStream in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                        total += read;
                        if (total > MOST_UNPACKED || parts > MOST_PARTS) {
                            throw new UnreadableTable(Why.TOO_LARGE);
                        }
                    }
                }
            }
            return zip.getEntry("xl/styles.xml") != null;
        } catch (IllegalArgumentException broken) {
            throw new UnreadableTable(Why.BROKEN, broken);
        }
    }

    private static List<String> cells(Row row) {
        List<String> cells = new ArrayList<>();
        int count = Math.min(row.getCellCount(), TableReader.MOST_COLUMNS);
        for (int i = 0; i < count; i++) {
            cells.add(row.getOptionalCell(i).map(XlsxRows::text).orElse(""));
        }
        return cells;
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return isDate(cell)
                    ? cell.asDate().toLocalDate().toString()
                    : cell.asNumber().toPlainString();
        }
        if (cell.getType() == CellType.ERROR) {
            return "";
        }
        String text = cell.getText();
        return text == null ? "" : text;
    }

    private static boolean isDate(Cell cell) {
        String format = cell.getDataFormatString();
        return format != null && format.toLowerCase(Locale.ROOT).contains("y");
    }
}
