package nl.balint.portal.documents;

import static nl.balint.portal.documents.TestHouse.ANNA;
import static nl.balint.portal.documents.TestHouse.EMMA;
import static nl.balint.portal.documents.TestHouse.JAN;
import static nl.balint.portal.documents.TestHouse.folder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import nl.balint.portal.documents.Reporting.Remedy;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportingTest {

    @TempDir
    private Path data;

    private TestHouse house;
    private Document story;

    @BeforeEach
    void aStoryThatTellsTooMuch() {
        house = new TestHouse(data);
        story = house.announce("Casus.txt", "Een bakkersvrouw uit Nes");
        try (Area area = house.open(EMMA)) {
            house.reporting.report(area, story);
        }
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void itIsHiddenAtOnceForAllButTheLeaders() throws Exception {
        for (var member : new nl.balint.cms.content.Access[] {EMMA, JAN}) {
            try (Area area = house.open(member)) {
                assertThat(area.findDocument(story.id())).isEmpty();
                assertThat(area.documents(folder(area, "Mededelingen"))).isEmpty();
            }
        }
        assertThat(house.read(ANNA, story.id())).contains("bakkersvrouw");
        try (Area area = house.open(ANNA)) {
            assertThat(area.document(story.id()).standing())
                    .isEqualTo(new Standing.Reported(
                            house.clock.instant(), "emma", house.clock.instant().plus(Duration.ofDays(3))));
        }
    }

    @Test
    void aLeaderMaySayThatNobodyCanBeRecognised() throws Exception {
        try (Area area = house.open(ANNA)) {
            house.reporting.clear(area, story, Remedy.UNFOUNDED);
        }

        assertThat(house.read(JAN, story.id())).contains("bakkersvrouw");
    }

    @Test
    void aFixedVersionComesBackWithoutTheOlderOnes() throws Exception {
        try (Area area = house.open(ANNA)) {
            assertThatThrownBy(() -> house.reporting.clear(area, story, Remedy.FIXED))
                    .hasMessage("documents.refused.not-fixed");
        }
        house.clock.forward(Duration.ofHours(1));
        house.announce("Casus.txt", "Een vrouw");
        try (Area area = house.open(ANNA)) {
            house.reporting.clear(area, story, Remedy.FIXED);
        }

        assertThat(house.read(JAN, story.id())).isEqualTo("Een vrouw");
        try (Area area = house.open(ANNA)) {
            assertThat(area.versions(area.document(story.id())))
                    .extracting(Version::number)
                    .containsExactly(2);
        }
    }

    @Test
    void onlyALeaderPutsItRight() {
        Document letter = house.announce("Brief.txt", "Dag");
        try (Area area = house.open(EMMA)) {
            assertThatThrownBy(() -> house.reporting.clear(area, story, Remedy.UNFOUNDED))
                    .hasMessage("NOT_FOUND documents.missing");
            assertThatThrownBy(() -> house.reporting.clear(area, letter, Remedy.UNFOUNDED))
                    .hasMessage("NOT_FOUND documents.missing");
        }
    }
}
