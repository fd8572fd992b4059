package nl.balint.portal.members.internal.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import nl.balint.portal.members.internal.tables.UnreadableTable.Why;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @Test
    void semicolonsAndWindowsLettersAreRead() {
        Table table =
                TableReader.read("Achternaam;Plaats\r\nBüchner;Zeist\r\n\r\n“d’Hondt”;Haarlem\r\n".getBytes(WINDOWS));

        assertThat(table.header()).containsExactly("Achternaam", "Plaats");
        assertThat(table.rows()).containsExactly(List.of("Büchner", "Zeist"), List.of("“d’Hondt”", "Haarlem"));
    }

    @Test
    void commasQuotesAndAMarkAreRead() {
        Table table = TableReader.read("\uFEFFnaam,praktijk\n\"Berg, van den\",\"De \"\"Heuvel\"\"\"\nBrink\n"
                .getBytes(StandardCharsets.UTF_8));

        assertThat(table.rows()).containsExactly(List.of("Berg, van den", "De \"Heuvel\""), List.of("Brink", ""));
    }

    @Test
    void tabsOfSixteenBitsAreRead() {
        byte[] text = "\uFEFFnaam\tBIG\nÖztürk\t09900000101\n".getBytes(StandardCharsets.UTF_16LE);

        assertThat(TableReader.read(text).rows()).containsExactly(List.of("Öztürk", "09900000101"));
    }

    @Test
    void anXlsxKeepsDigitsAndDates() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "Test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("Leden");
            sheet.value(0, 0, "BIG");
            sheet.value(0, 1, "Nummer");
            sheet.value(0, 2, "Vanaf");
            sheet.value(1, 0, "09900000101");
            sheet.value(1, 1, 99_012_345_601L);
            sheet.value(1, 2, java.time.LocalDate.of(2027, 2, 9));
            sheet.style(1, 2).format("dd-mm-yyyy").set();
            sheet.value(3, 0, "later");
        }

        assertThat(TableReader.read(out.toByteArray()).rows())
                .containsExactly(List.of("09900000101", "99012345601", "2027-02-09"), List.of("later", "", ""));
    }

    @Test
    void whatIsNoTableSaysWhy() {
        assertWhy(Why.EMPTY, new byte[0]);
        assertWhy(Why.EMPTY, "alleen een kop".getBytes(WINDOWS));
        assertWhy(Why.OLD_EXCEL, new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0, 0});
        assertWhy(Why.TOO_LARGE, new byte[TableReader.MOST_BYTES + 1]);
        assertWhy(Why.TOO_MANY_ROWS, "a;b\n".repeat(6_000).getBytes(WINDOWS));
        assertWhy(Why.BROKEN, new byte[] {'P', 'K', 3, 4, 1, 2, 3});
    }

    @Test
    void aSmallFileThatBecomesALargeOneIsRefused() throws IOException {
        assertWhy(Why.TOO_LARGE, zip("xl/worksheets/sheet1.xml", new byte[50_000_000]));
    }

    @Test
    void anXlsxReadsNoOtherFiles() throws IOException {
        String sheet = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet><sheetData><row r=\"1\">"
                + "<c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>";

        assertThatThrownBy(
                        () -> TableReader.read(zip("xl/worksheets/sheet1.xml", sheet.getBytes(StandardCharsets.UTF_8))))
                .isInstanceOf(UnreadableTable.class);
    }

    @Test
    void noCellThatIsWrittenIsAFormula() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Table table = new Table(
                List.of("naam"),
                List.of(
                        List.of("=HYPERLINK(\"http://kwaad.example\")"),
                        List.of("@SUM(1)"),
                        List.of("-1+2"),
                        List.of("d'Hondt")));

        TableWriter.csv(table, out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualTo(
                        "\uFEFFnaam\r\n\"'=HYPERLINK(\"\"http://kwaad.example\"\")\"\r\n'@SUM(1)\r\n'-1+2\r\nd'Hondt\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(1)", "\t=1+1", "\r=1+1", "\n=1+1", "|calc", "%0A=1"})
    void neitherInCsvNorInXlsx(String formula) throws IOException {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        ByteArrayOutputStream xlsx = new ByteArrayOutputStream();
        Table table = new Table(List.of(formula), List.of(List.of(formula)));
        TableWriter.csv(table, csv);
        TableWriter.xlsx(table, "Personen", xlsx);

        Table guarded = new Table(List.of("'" + formula), List.of(List.of("'" + formula)));
        assertThat(csv.toString(StandardCharsets.UTF_8).substring(1)).matches("(?s)(\"?'.*\\R){2}");
        assertThat(TableReader.read(xlsx.toByteArray()).rows()).isEqualTo(guarded.rows());
        assertThat(part("xl/worksheets/sheet1.xml", xlsx.toByteArray())).doesNotContain("<f>", "<f ");
    }

    private static String part(String name, byte[] workbook) throws IOException {
        try (ZipFile in = ZipFile.builder().setByteArray(workbook).get()) {
            return new String(in.getInputStream(in.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void whatIsWrittenAsXlsxReadsBack() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Table table = new Table(List.of("BIG", "naam"), List.of(List.of("09900000101", "Öztürk <b>")));

        TableWriter.xlsx(table, "Personen", out);

        assertThat(TableReader.read(out.toByteArray())).isEqualTo(table);
    }

    @Test
    void anXlsxOfAnotherProgramNeedNotSayHowItsCellsLook() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Table table = new Table(List.of("BIG", "naam"), List.of(List.of("09900000101", "Zoë")));
        TableWriter.xlsx(table, "Personen", out);

        assertThat(TableReader.read(without("xl/styles.xml", out.toByteArray())))
                .isEqualTo(table);
    }

    private static byte[] without(String part, byte[] workbook) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipFile in = ZipFile.builder().setByteArray(workbook).get();
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipArchiveEntry entry : Collections.list(in.getEntries())) {
                if (!entry.getName().equals(part)) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    in.getInputStream(entry).transferTo(zip);
                    zip.closeEntry();
                }
            }
        }
        return out.toByteArray();
    }

    private static void assertWhy(Why why, byte[] octets) {
        assertThatThrownBy(() -> TableReader.read(octets))
                .isInstanceOfSatisfying(
                        UnreadableTable.class,
                        unreadable -> assertThat(unreadable.why()).isEqualTo(why));
    }

    private static byte[] zip(String name, byte[] octets) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(octets);
            zip.closeEntry();
        }
        return out.toByteArray();
    }
}
