package nl.balint.portal.documents;

import static nl.balint.portal.documents.TestHouse.ANNA;
import static nl.balint.portal.documents.TestHouse.EMMA;
import static nl.balint.portal.documents.TestHouse.folder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import nl.balint.portal.documents.internal.names.FileName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Copies of folders. */
class FolderCopiesTest {

    @TempDir
    Path data;

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
    void haveWhatIsInTheFolderAndLiveTheirOwnLife() throws Exception {
        Document letter = house.announce("Brief.txt", "Beste leden");
        try (Area area = house.open(ANNA)) {
            Folder deep = house.folders.add(area, news(area), FileName.of("Voorjaar"), FolderKind.PLAIN);
            house.filing.add(area, deep, TestHouse.file("Rooster.txt", "Elke maand"));

            Folder copy = house.copies.copy(area, news(area), folder(area, "Adreslijsten"));

            assertThat(copy.name()).isEqualTo("Mededelingen");
            assertThat(area.folderOf(copy.path()).name()).isEqualTo("Adreslijsten");
            Document copied = area.documents(copy).get(0);
            assertThat(copied.name()).isEqualTo("Brief.txt");
            assertThat(copied.id()).isNotEqualTo(letter.id());
            assertThat(names(area, area.folders(copy).get(0))).containsExactly("Rooster.txt");
            house.erasure.erase(area, letter.id());
            assertThat(house.read(EMMA, copied.id())).isEqualTo("Beste leden");
        }
        assertThat(house.changes)
                .extracting(DocumentChange::kind)
                .filteredOn(kind -> kind == DocumentChange.Kind.ADDED)
                .hasSize(4);
    }

    @Test
    void besideTheFolderAreNumberedAndDoNotHoldThemselves() {
        house.announce("Brief.txt", "Beste leden");
        try (Area area = house.open(ANNA)) {
            Folder copy = house.copies.copy(area, news(area), area.top());

            assertThat(copy.name()).isEqualTo("Mededelingen (2)");
            assertThat(area.folders(copy)).isEmpty();
            assertThatThrownBy(() -> house.copies.copy(area, news(area), news(area)))
                    .hasMessage("documents.refused.into-itself");
        }
    }

    @Test
    void leaveOutWhatWasReported() {
        Document casus = house.announce("Casus.txt", "Iets");
        house.announce("Brief.txt", "Beste leden");
        try (Area area = house.open(EMMA)) {
            house.reporting.report(area, area.document(casus.id()));
        }
        try (Area area = house.open(ANNA)) {
            assertThat(names(area, house.copies.copy(area, news(area), area.top())))
                    .containsExactly("Brief.txt");
        }
    }

    @Test
    void areForThoseWhoMayWriteThere() {
        house.announce("Brief.txt", "Beste leden");
        try (Area area = house.open(EMMA)) {
            assertThatThrownBy(() -> house.copies.copy(area, news(area), folder(area, "Adreslijsten")))
                    .hasMessage(Missing.failure().getMessage());
        }
    }

    @Test
    void areRefusedAsAWholeWhenThereIsNoRoom() {
        house.close();
        house = new TestHouse(data, DocumentsConfig.STANDARD.withLimits(1_000, 100));
        house.announce("Een.txt", "x".repeat(30));
        house.announce("Twee.txt", "x".repeat(30));
        try (Area area = house.open(ANNA)) {
            assertThatThrownBy(() -> house.copies.copy(area, news(area), area.top()))
                    .hasMessage("documents.refused.quota");
            assertThat(area.folders(area.top())).extracting(Folder::name).doesNotContain("Mededelingen (2)");
            assertThat(house.quotas.of("zeist").used()).isEqualTo(60);
        }
    }

    @Test
    void ofReportsStayAmongReports() {
        try (Area area = house.open(ANNA)) {
            assertThatThrownBy(() -> house.copies.copy(area, folder(area, "Verslagen"), news(area)))
                    .hasMessage("documents.refused.report-stays");
            assertThat(house.copies
                            .copy(area, folder(area, "Verslagen"), area.top())
                            .holdsReports())
                    .isTrue();
        }
    }

    private static Folder news(Area area) {
        return folder(area, "Mededelingen");
    }

    private static List<String> names(Area area, Folder folder) {
        return area.documents(folder).stream().map(Document::name).toList();
    }
}
