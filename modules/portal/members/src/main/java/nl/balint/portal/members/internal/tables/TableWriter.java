package nl.balint.portal.members.internal.tables;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes tables for spreadsheets; no cell of them is taken for a formula. */
public final class TableWriter {

    private static final String STARTS_A_FORMULA = "=+-@\t\r\n|%";

    private TableWriter() {}

    /** As a Dutch spreadsheet reads it at a double click: UTF-8 with its mark, semicolons. */
    public static void csv(Table table, OutputStream out) throws IOException {
        out.write(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        try (CsvWriter writer = CsvWriter.builder()
                .fieldSeparator(';')
                .lineDelimiter(LineDelimiter.CRLF)
                .build(out, StandardCharsets.UTF_8)) {
            writer.writeRecord(harmless(table.header()));
            for (List<String> row : table.rows()) {
                writer.writeRecord(harmless(row));
            }
        }
    }

    /** All cells are text, so that numbers keep their zeros. */
    public static void xlsx(Table table, String sheetName, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "Balint", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(sheetName);
            write(sheet, 0, table.header());
            sheet.range(0, 0, 0, Math.max(0, table.header().size() - 1))
                    .style()
                    .bold()
                    .set();
            for (int i = 0; i < table.rows().size(); i++) {
                write(sheet, i + 1, table.rows().get(i));
            }
            sheet.freezePane(0, 1);
        }
    }

    /** What a spreadsheet would take for a formula gets an apostrophe before it. */
    static String harmless(String cell) {
        return !cell.isEmpty() && STARTS_A_FORMULA.indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }

    private static List<String> harmless(List<String> row) {
        return row.stream().map(TableWriter::harmless).toList();
    }

    private static void write(Worksheet sheet, int row, List<String> cells) {
        for (int i = 0; i < cells.size(); i++) {
            sheet.value(row, i, harmless(cells.get(i)));
        }
    }
}
