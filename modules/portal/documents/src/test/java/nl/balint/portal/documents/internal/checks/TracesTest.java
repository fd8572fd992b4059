package nl.balint.portal.documents.internal.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import nl.balint.portal.documents.plugs.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What in a text may lead to a person. */
class TracesTest {

    @Test
    void theBakersWifeOfNesIsNoticed() {
        assertThat(Traces.in("Een verhaal over mevrouw Jansen, 92, bakkersvrouw uit Nes, geboren 3-4-1934."))
                .containsExactlyInAnyOrder(
                        Finding.of("documents.finding.name", "mevrouw Jansen"),
                        Finding.of("documents.finding.age", "92"),
                        Finding.of("documents.finding.place", "uit Nes"),
                        Finding.of("documents.finding.birthdate", "geboren 3-4-1934"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "op 12 maart 2026 zagen we | date",
                "op 12-03-2026 | date",
                "op 2026-03-12 | date",
                "op 3 jan. | date",
                "geb. 1/2/34 | birthdate",
                "Geboortedatum: 3 april 1934 | birthdate",
                "bel 06-12345678 | phone",
                "bel 06 12 34 56 78 | phone",
                "bel +31 6 1234 5678 | phone",
                "bel 030-254 12 34 | phone",
                "bel (0512) 12 34 56 | phone",
                "mail j.jansen@praktijk-nes.nl | email",
                "Dorpsstraat 12, 9163 GX | address",
                "1234AB 7 | address",
                "een 94-jarige | age",
                "ze is 101 jaar | age",
                "de man (93) kwam | age",
                "patiëntnummer: 12345 | patientnumber",
                "Patientnr. A123 | patientnumber",
                "dhr. van de Berg | name",
                "mw. A.B. de Vries-Smit | name",
                "familie Ökten | name",
                "de heer Bakker | name",
                "woont in Moddergat | place",
                "afkomstig uit Sint Annaparochie | place",
                "SOEP-verslag | record",
                "ICPC: P76 | record",
                "Episode: depressie | record"
            })
    void isNoticed(String text, String name) {
        assertThat(names(text)).containsExactly(name);
    }

    @Test
    void theLinesOfAMedicalRecordAreNoticed() {
        assertThat(names("S: moe\nO: bleek\nE: anemie\nP: lab")).containsExactly("record");
        assertThat(names("St. Antonius Ziekenhuis\nPoli interne\n\nBetreft: uw patiënt"))
                .containsExactly("letterhead");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Een vrouw van middelbare leeftijd met een moeilijke relatie.",
                "mevrouw X en meneer A. uit de stad",
                "een man van 45 jaar, in Amsterdam",
                "Pagina 1 van 12, versie 3.4",
                "de groep kwam 10 keer bijeen in 2026",
                "hij kwam in de zomer, te laat, uit angst",
                "We bespraken 3 casus: 1. angst, 2. rouw",
                "de mevrouw kwam terug",
                "ze waren in Een",
                "Artikel 92, lid 3"
            })
    void plainStoriesPass(String text) {
        assertThat(names(text)).isSubsetOf(text.endsWith("Een") ? List.of("place") : List.of());
    }

    @Test
    void placesAreShownShortenedAndNotAll() {
        String text = "06-12345671 06-12345672 06-12345673 06-12345674 06-12345675 06-12345671";

        assertThat(Traces.in(text))
                .containsExactly(
                        Finding.of("documents.finding.phone", "06-12345671; 06-12345672; 06-12345673; 06-12345674; …"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "1 ",
                "0",
                "in A",
                "S: x\n",
                "kliniek ",
                "x@",
                "12-",
                "mevrouw ",
                "06 ",
                "'",
                "1234 A",
                "aa.aa@aa."
            })
    void aLongTextTakesNoTime(String piece) {
        String text = piece.repeat(400_000 / piece.length());
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();

        Traces.in(text);
        ForbiddenNumbers.in(text);

        assertThat(Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start))
                .isLessThan(Duration.ofSeconds(2));
    }

    private static List<String> names(String text) {
        return Traces.in(text).stream()
                .map(finding -> finding.key().substring("documents.finding.".length()))
                .toList();
    }
}
