package nl.balint.portal.documents;

import static nl.balint.portal.documents.TestHouse.ANNA;
import static nl.balint.portal.documents.TestHouse.BRAM;
import static nl.balint.portal.documents.TestHouse.EMMA;
import static nl.balint.portal.documents.TestHouse.OFFICE;
import static nl.balint.portal.documents.TestHouse.file;
import static nl.balint.portal.documents.TestHouse.folder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import nl.balint.cms.content.Access;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.RequestFailure;
import nl.balint.portal.documents.internal.names.FileName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AreasTest {

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
    void aGroupBeginsWithItsFourFolders() {
        try (Area area = house.open(EMMA)) {
            assertThat(area.folders(area.top()))
                    .extracting(Folder::name)
                    .containsExactly("Adreslijsten", "Mededelingen", "Presentielijsten", "Verslagen");
            assertThat(folder(area, "Verslagen").holdsReports()).isTrue();
            assertThat(folder(area, "Mededelingen").holdsReports()).isFalse();
        }
    }

    @Test
    void anotherGroupsAreaIsLikeOneThatDoesNotExist() {
        house.open(ANNA).close();

        for (Access stranger : new Access[] {BRAM, OFFICE, Access.ANONYMOUS}) {
            for (String groupId : new String[] {"zeist", "nergens", "../users", ""}) {
                assertThatThrownBy(() -> house.areas.open(stranger, groupId))
                        .isInstanceOfSatisfying(RequestFailure.class, failure -> {
                            assertThat(failure.reason()).isEqualTo(Reason.NOT_FOUND);
                            assertThat(failure).hasMessage("NOT_FOUND documents.missing");
                        });
            }
        }
    }

    @Test
    void aDocumentIsFoundByItsIdByThoseOfTheGroupAlone() {
        Document letter = house.announce("Uitnodiging.txt", "Kom ook");

        assertThat(house.areas.findHolding(EMMA, letter.id())).isPresent();
        assertThat(house.areas.findHolding(BRAM, letter.id())).isEmpty();
        assertThat(house.areas.findHolding(OFFICE, letter.id())).isEmpty();
        assertThat(house.areas.findHolding(EMMA, "nergens")).isEmpty();
        try (Area utrecht = house.areas.open(BRAM, "utrecht")) {
            assertThat(utrecht.findDocument(letter.id())).isEmpty();
            assertThatThrownBy(() -> utrecht.document(letter.id())).hasMessage("NOT_FOUND documents.missing");
        }
    }

    @Test
    void leadersWriteAndMembersReadUntilAFolderIsOpened() {
        try (Area area = house.open(ANNA)) {
            house.filing.add(area, folder(area, "Adreslijsten"), file("Lijst.txt", "Emma"));
            house.folders.openToMembers(area, folder(area, "Mededelingen"), true);
        }

        try (Area area = house.open(EMMA)) {
            Folder closed = folder(area, "Adreslijsten");
            Folder open = folder(area, "Mededelingen");
            assertThat(area.documents(closed)).extracting(Document::name).containsExactly("Lijst.txt");
            assertThat(area.mayWrite(closed)).isFalse();
            assertThatThrownBy(() -> house.filing.add(area, closed, file("Meer.txt", "Jan")))
                    .hasMessage("NOT_FOUND documents.missing");
            assertThat(open.membersWrite()).isTrue();
            assertThat(house.filing.add(area, open, file("Van Emma.txt", "Dag")).by())
                    .isEqualTo("emma");
        }
        try (Area area = house.open(ANNA)) {
            house.folders.openToMembers(area, folder(area, "Mededelingen"), false);
        }
        try (Area area = house.open(EMMA)) {
            assertThat(area.mayWrite(folder(area, "Mededelingen"))).isFalse();
            assertThatThrownBy(() -> house.folders.openToMembers(area, folder(area, "Mededelingen"), true))
                    .isInstanceOf(RequestFailure.class);
        }
    }

    @Test
    void foldersAreMadeRenamedAndMovedAndNeverTwoOfOneName() {
        try (Area area = house.open(ANNA)) {
            Folder year = house.folders.add(area, area.top(), FileName.of("2027"), FolderKind.PLAIN);
            Folder inner = house.folders.add(area, year, FileName.of("Voorjaar"), FolderKind.PLAIN);
            Document letter = house.filing.add(area, inner, file("Brief.txt", "Dag"));

            Folder renamed = house.folders.rename(area, year, FileName.of("Seizoen 2027"));
            assertThat(renamed.id()).isEqualTo(year.id());
            assertThat(area.above(area.document(letter.id()).path()))
                    .extracting(Folder::name)
                    .containsExactly("", "Seizoen 2027", "Voorjaar");

            house.folders.move(area, area.findFolder(inner.id()).orElseThrow(), folder(area, "Mededelingen"));
            assertThat(area.above(area.document(letter.id()).path()))
                    .extracting(Folder::name)
                    .containsExactly("", "Mededelingen", "Voorjaar");
            assertThatThrownBy(() -> house.folders.add(area, area.top(), FileName.of("adresLIJSTEN"), FolderKind.PLAIN))
                    .hasMessage(Refusal.NAME_TAKEN);
            Folder announcements = folder(area, "Mededelingen");
            assertThatThrownBy(() -> house.folders.move(area, announcements, folder(area, "Voorjaar")))
                    .hasMessage("documents.refused.into-itself");
        }
    }

    @Test
    void reportsAreKeptOnlyWhenTheGroupHasDecidedSo() {
        try (Area area = house.open(ANNA)) {
            Folder reports = folder(area, "Verslagen");
            assertThatThrownBy(() -> house.filing.add(area, reports, file("Verslag.txt", "Casus")))
                    .hasMessage("documents.refused.no-archive");

            house.choices.openArchive(area, java.time.LocalDate.parse("2027-02-01"), 6);
            Document report = house.filing.add(area, reports, file("Verslag.txt", "Casus"));

            assertThat(report.report()).isTrue();
            assertThat(Choices.of(area).months()).isEqualTo(6);
            assertThatThrownBy(() -> house.filing.move(area, report, folder(area, "Mededelingen"), Filing.Clash.REFUSE))
                    .hasMessage("documents.refused.report-stays");
            assertThatThrownBy(() -> house.filing.copy(area, report, folder(area, "Mededelingen")))
                    .hasMessage("documents.refused.report-stays");

            house.choices.closeArchive(area);
            assertThat(area.documents(reports)).isEmpty();
            assertThat(house.trash.list(area)).extracting(Trash.Thrown::name).containsExactly("Verslag.txt");
        }
    }
}
