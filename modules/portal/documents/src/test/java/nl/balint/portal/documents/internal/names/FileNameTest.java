package nl.balint.portal.documents.internal.names;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNameTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Verslag 3 maart.docx | Verslag 3 maart.docx",
                "C:\\Users\\Emma\\Lijst.xlsx | Lijst.xlsx",
                "../../etc/passwd | passwd",
                "'  .htaccess ' | htaccess",
                "Wie? Wat: <waar>.pdf | Wie- Wat- -waar-.pdf",
                "con.txt | _con.txt",
                "LPT1 | _LPT1",
                "'..' | ''",
                "'' | ''",
                "een   twee.txt | een twee.txt",
            })
    void aNameIsMadeSafe(String sent, String kept) {
        assertThat(FileName.of(sent).text()).isEqualTo(kept);
    }

    @Test
    void signsThatTurnTheReadingAroundAreTakenOut() {
        assertThat(FileName.of("foto\u202Egpj.exe").text()).isEqualTo("fotogpj.exe");
        assertThat(FileName.of("regel\r\neen\u0000.txt").text()).isEqualTo("regeleen.txt");
    }

    @Test
    void lettersAreWrittenInOneWay() {
        assertThat(FileName.of("Cafe\u0301.txt")).isEqualTo(FileName.of("Caf\u00e9.txt"));
    }

    @Test
    void aLongNameKeepsItsKind() {
        FileName name = FileName.of("a".repeat(100_000) + ".pdf");

        assertThat(name.text()).hasSize(120).endsWith(".pdf");
        assertThat(name.extension()).isEqualTo("pdf");
    }

    @Test
    void theNextNameHasTheNextNumber() {
        assertThat(FileName.of("Lijst.txt").next().text()).isEqualTo("Lijst (2).txt");
        assertThat(FileName.of("Lijst (9).txt").next().text()).isEqualTo("Lijst (10).txt");
        assertThat(FileName.of("Lijst").next().text()).isEqualTo("Lijst (2)");
    }
}
