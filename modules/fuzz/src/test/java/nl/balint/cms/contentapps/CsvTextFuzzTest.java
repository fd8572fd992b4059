package nl.balint.cms.contentapps;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.MethodSource;

/** Sheets that editors bring for the lists of the site. */
class CsvTextFuzzTest {

    static List<byte[]> sheets() {
        return List.of(
                "\uFEFFtitle;text\r\n\"Een \"\"kring\"\"\";'=1+1\r\n".getBytes(UTF_8),
                "a\tb\n\"nooit dicht".getBytes(UTF_8),
                new byte[] {(byte) 0xEB, ',', (byte) 0x80, '\n', ',', '"'});
    }

    /** And what was read is the same after it was written, below a head, and read again. */
    @MethodSource("sheets")
    @FuzzTest(maxDuration = "20s")
    void whateverIsBroughtIsRowsThatStayAsTheyAre(@NotNull byte[] octets) {
        List<List<String>> rows = CsvText.read(octets);

        assertThat(rows).allSatisfy(row -> assertThat(row).anyMatch(cell -> !cell.isBlank()));
        List<List<String>> sheet =
                Stream.concat(Stream.of(List.of("kop", "nog")), rows.stream()).toList();
        assertThat(CsvText.read(CsvText.write(sheet).getBytes(UTF_8))).isEqualTo(sheet);
    }
}
