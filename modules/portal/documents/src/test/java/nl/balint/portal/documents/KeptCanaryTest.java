package nl.balint.portal.documents;

import static nl.balint.portal.documents.OpenHouse.ZEIST;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.balint.portal.documents.internal.samples.LogWatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A1 and A2 of what is kept and nobody looks at: the mails, the log of who did what, the log of the server and the
 * repository itself hold no word of documents, no name of a report, and nobody's name where only ids belong.
 */
class KeptCanaryTest {

    private static final String CANARY = "kanariezzyx";
    private static final String REPORT = "verslagzzyx";

    @TempDir
    private Path data;

    private final LogWatch log = new LogWatch();
    private OpenHouse house;

    @BeforeEach
    void hideAndLetHappen() {
        house = new OpenHouse(data);
        house.post("Anna", ZEIST + "/instellingen/archief", "decided=2027-01-01&months=12");
        house.post("Jan", ZEIST + "/meldingen", "notices=DIRECT");
        String document = house.announce("Mededelingen", CANARY + ".txt", "De " + CANARY);
        String report = house.announce("Verslagen", REPORT + ".txt", "Over een " + REPORT);
        for (String id : List.of(document, report)) {
            for (String way : List.of("", "/bestand")) {
                house.get("Emma", "/mijn/documenten/" + id + way);
                house.get("Bram", "/mijn/documenten/" + id + way);
            }
        }
        house.get("Emma", "/mijn/zoeken?q=" + CANARY);
        house.post("Anna", "/mijn/documenten/" + document + "/hernoemen", "name=Nieuwe+" + CANARY);
        house.post("Anna", "/mijn/documenten/" + document + "/verplaatsen", "map=" + CANARY);
        house.post("Anna", ZEIST + "/mappen", "name=" + CANARY);
        Bringing.answer(
                house,
                "Anna",
                house.folder("Mededelingen"),
                CANARY + " virus.txt",
                "een virus".getBytes(StandardCharsets.UTF_8));
        house.check.isAway = true;
        Bringing.answer(
                house, "Anna", house.folder("Verslagen"), REPORT + "2.txt", REPORT.getBytes(StandardCharsets.UTF_8));
        house.post("Emma", "/mijn/documenten/" + report + "/melden", "");
        house.documents.news().direct();
        house.documents.news().daily();
    }

    @AfterEach
    void close() {
        log.close();
        house.close();
    }

    @Test
    void theMailsTellThatThereIsNewsAndNotWhat() {
        String mails = house.kept("mails");

        assertThat(mails).contains("documents:mails/news", "documents:mails/reported", "Zeist");
        assertThat(mails).doesNotContainIgnoringCase(CANARY).doesNotContainIgnoringCase(REPORT);
    }

    @Test
    void whereAGroupAllowsNamesInMailsThoseOfReportsStayOut() {
        house.post("Anna", ZEIST + "/instellingen/namen", "named=true");
        house.clock.forward(Duration.ofMinutes(5));
        house.announce("Mededelingen", "Rooster " + CANARY + ".txt", "Over " + REPORT);
        house.announce("Verslagen", "Nog een " + REPORT + ".txt", "Over " + CANARY);
        house.clock.forward(Duration.ofMinutes(5));
        house.documents.news().direct();

        assertThat(house.kept("mails")).contains("Rooster " + CANARY).doesNotContainIgnoringCase(REPORT);
    }

    @Test
    void theLogOfWhoDidWhatKnowsIdsOnly() {
        String audit = house.kept("audit");

        assertThat(audit).contains("document.added", "document.viewed", "document.downloaded", house.id("Emma"));
        assertThat(audit).doesNotContainIgnoringCase(CANARY).doesNotContainIgnoringCase(REPORT);
        assertThat(audit).doesNotContain("de Wit", "@", ".txt", "Zeist");
    }

    @Test
    void theRepositoryHoldsNoNameAndNoWordOfADocument() {
        assertThat(house.kept("groups")).doesNotContainIgnoringCase(CANARY).doesNotContainIgnoringCase(REPORT);
    }

    @Test
    void theLogOfTheServerTellsOfNobodyAndNothing() {
        house.post("Anna", "/mijn/groepen/zeist/uploads", "map=x&name=" + CANARY + "&size=veel&declared=true");

        String lines = String.join("\n", log.lines());
        assertThat(lines).contains("NOT_FOUND");
        assertThat(lines).doesNotContainIgnoringCase(CANARY).doesNotContainIgnoringCase(REPORT);
        assertThat(lines).doesNotContain("de Wit", "huisarts.example", "+316");
    }
}
