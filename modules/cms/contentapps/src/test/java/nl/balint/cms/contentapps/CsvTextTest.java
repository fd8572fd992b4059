package nl.balint.cms.contentapps;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class CsvTextTest {

    @Test
    void whatIsWrittenIsReadAsItWas() {
        List<List<String>> rows = List.of(
                List.of("title", "text"),
                List.of("Een \"kring\"; of twee", "Regel 1\nregel 2"),
                List.of(" spatie ", "é€"));

        byte[] written = CsvText.write(rows).getBytes(StandardCharsets.UTF_8);

        assertThat(CsvText.read(written)).isEqualTo(rows);
    }

    @Test
    void aFormulaIsNotHandedOnToASpreadsheet() {
        String written = CsvText.write(List.of(List.of("=1+1", "@SOM(A1)", "-2", "+31", "\t=1+1", "\r=1+1", "gewoon")));

        assertThat(written)
                .contains("'=1+1", "'@SOM(A1)", "'-2", "'+31", "'\t=1+1", "'\r=1+1", ";gewoon")
                .doesNotContain(";=", ";\t", ";\r", "\"=", "\"\t", "\"\r");
        assertThat(CsvText.read(written.getBytes(StandardCharsets.UTF_8)).get(0))
                .containsExactly("=1+1", "@SOM(A1)", "-2", "+31", "\t=1+1", "\r=1+1", "gewoon");
    }

    @Test
    void aSheetOfAnOlderProgramKeepsItsLetters() {
        byte[] sheet = "title;place\r\nIntervisie;Één café\r\n".getBytes(Charset.forName("windows-1252"));

        assertThat(CsvText.read(sheet).get(1)).containsExactly("Intervisie", "Één café");
    }

    @Test
    void commasAndTabsDoAsWell() {
        assertThat(CsvText.read("a,b\n1,\"2,3\"\n".getBytes(StandardCharsets.UTF_8))
                        .get(1))
                .containsExactly("1", "2,3");
        assertThat(CsvText.read("a\tb\n1\t2".getBytes(StandardCharsets.UTF_8)).get(1))
                .containsExactly("1", "2");
    }

    @Test
    void anEmptyOrBrokenSheetIsNoFault() {
        assertThat(CsvText.read(new byte[0])).isEmpty();
        assertThat(CsvText.read("\n;;\n".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(CsvText.read("a;\"nooit dicht".getBytes(StandardCharsets.UTF_8))
                        .get(0))
                .containsExactly("a", "nooit dicht");
    }
}
