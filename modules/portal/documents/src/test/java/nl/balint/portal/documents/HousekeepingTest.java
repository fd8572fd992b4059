package nl.balint.portal.documents;

import static nl.balint.portal.documents.TestHouse.ANNA;
import static nl.balint.portal.documents.TestHouse.EMMA;
import static nl.balint.portal.documents.TestHouse.file;
import static nl.balint.portal.documents.TestHouse.folder;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HousekeepingTest {

    @TempDir
    private Path data;

    private TestHouse house;

    @BeforeEach
    void open() {
        house = new TestHouse(data);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void theTrashIsErasedAfterThirtyDays() {
        Document letter = house.announce("Brief.txt", "Dag");
        try (Area area = house.open(ANNA)) {
            house.trash.put(area, letter);

            house.clock.forward(Duration.ofDays(30).minusSeconds(1));
            house.housekeeping.run();
            assertThat(area.findDocument(letter.id())).isPresent();

            house.clock.forward(Duration.ofSeconds(1));
            house.housekeeping.run();
        }
        try (Area area = house.open(ANNA)) {
            assertThat(area.findDocument(letter.id())).isEmpty();
        }
    }

    @Test
    void whatNobodyPutRightInThreeDaysIsErased() {
        Document story = house.announce("Casus.txt", "bakkersvrouw");
        Document letter = house.announce("Brief.txt", "Dag");
        try (Area area = house.open(EMMA)) {
            house.reporting.report(area, story);
        }
        house.clock.forward(Duration.ofDays(3));

        house.housekeeping.run();

        try (Area area = house.open(ANNA)) {
            assertThat(area.findDocument(story.id())).isEmpty();
            assertThat(area.findDocument(letter.id())).isPresent();
        }
    }

    @Test
    void aReportIsKeptForTheTermOfTheGroupFromTheEndOfTheSeason() {
        try (Area area = house.open(ANNA)) {
            house.choices.openArchive(area, LocalDate.parse("2027-01-10"), 12);
            Document report = house.filing.add(area, folder(area, "Verslagen"), file("Verslag.txt", "Thema"));
            assertThat(house.retention.lastDay(report, Choices.of(area))).isEqualTo("2028-07-31");

            house.choices.openArchive(area, LocalDate.parse("2027-01-10"), 0);
            assertThat(house.retention.lastDay(report, Choices.of(area))).isEqualTo("2027-07-31");
            house.clock.forward(Duration.ofDays(150));
            house.housekeeping.run();
            assertThat(area.findDocument(report.id())).isPresent();
            house.clock.forward(Duration.ofDays(1));
            house.housekeeping.run();
        }
        try (Area area = house.open(ANNA)) {
            assertThat(area.documents(folder(area, "Verslagen"))).isEmpty();
        }
    }

    @Test
    void newIsWhatCameSinceTheLastVisit() {
        assertThat(house.readers.visit("zeist", "emma")).isEqualTo(house.clock.instant());
        var first = house.clock.instant();
        house.clock.forward(Duration.ofMinutes(20));
        assertThat(house.readers.visit("zeist", "emma")).isEqualTo(first);

        house.clock.forward(Duration.ofDays(2));
        assertThat(house.readers.visit("zeist", "emma")).isEqualTo(first.plus(Duration.ofMinutes(20)));
        house.clock.forward(Duration.ofMinutes(10));
        assertThat(house.readers.visit("zeist", "emma")).isEqualTo(first.plus(Duration.ofMinutes(20)));
    }
}
