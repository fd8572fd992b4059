package nl.balint.portal.documents;

import static nl.balint.portal.documents.TestHouse.ANNA;
import static nl.balint.portal.documents.TestHouse.EMMA;
import static nl.balint.portal.documents.TestHouse.file;
import static nl.balint.portal.documents.TestHouse.folder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import nl.balint.portal.documents.internal.names.FileName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrashTest {

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
    void whatWasThrownAwayIsSeenInTheTrashByTheSamePeople() {
        Document letter = house.announce("Brief.txt", "Dag");
        try (Area area = house.open(ANNA)) {
            house.trash.put(area, letter);
            assertThat(area.documents(folder(area, "Mededelingen"))).isEmpty();
        }

        try (Area area = house.open(EMMA)) {
            assertThat(house.trash.list(area)).singleElement().satisfies(thrown -> {
                assertThat(thrown.name()).isEqualTo("Brief.txt");
                assertThat(thrown.folder()).isEqualTo("Mededelingen");
                assertThat(thrown.standing().by()).isEqualTo("anna");
                assertThat(thrown.standing().gone())
                        .isEqualTo(house.clock.instant().plus(Duration.ofDays(30)));
            });
            assertThatThrownBy(() -> house.trash.back(area, area.document(letter.id())))
                    .hasMessage("NOT_FOUND documents.missing");
        }
    }

    @Test
    void itsNameIsFreeAtOnceAndItComesBackUnderAnother() throws Exception {
        Document letter = house.announce("Brief.txt", "Oud");
        try (Area area = house.open(ANNA)) {
            house.trash.put(area, letter);
            Document other = house.announce("Brief.txt", "Nieuw");
            assertThat(other.id()).isNotEqualTo(letter.id());

            Document back = house.trash.back(area, area.document(letter.id()));

            assertThat(back.id()).isEqualTo(letter.id());
            assertThat(back.name()).isEqualTo("Brief (2).txt");
            assertThat(house.trash.list(area)).isEmpty();
        }
        assertThat(house.read(EMMA, letter.id())).isEqualTo("Oud");
    }

    @Test
    void aFolderGoesWithAllThatIsInItAndComesBackSo() {
        try (Area area = house.open(ANNA)) {
            Folder year = house.folders.add(area, area.top(), FileName.of("2026"), FolderKind.PLAIN);
            Document letter = house.filing.add(area, year, file("Brief.txt", "Dag"));
            Document earlier = house.filing.add(area, year, file("Eerder.txt", "Weg"));
            house.trash.put(area, earlier);

            house.trash.put(area, year);
            assertThat(area.isInTrash(area.document(letter.id()))).isTrue();
            assertThat(house.trash.list(area)).extracting(Trash.Thrown::name).containsExactly("2026");
            assertThatThrownBy(() -> house.trash.back(area, area.document(earlier.id())))
                    .hasMessage("documents.refused.folder-first");

            house.trash.back(area, area.findFolder(year.id()).orElseThrow());
            assertThat(area.isInTrash(area.document(letter.id()))).isFalse();
            assertThat(house.trash.list(area)).extracting(Trash.Thrown::name).containsExactly("Eerder.txt");
        }
    }

    @Test
    void membersThrowNothingAwayThatTheyMayNotChange() {
        Document letter = house.announce("Brief.txt", "Dag");
        try (Area area = house.open(EMMA)) {
            assertThatThrownBy(() -> house.trash.put(area, letter)).hasMessage("NOT_FOUND documents.missing");
            assertThatThrownBy(() -> house.trash.put(area, folder(area, "Mededelingen")))
                    .hasMessage("NOT_FOUND documents.missing");
            assertThatThrownBy(() -> house.erasure.erase(area, letter.id())).hasMessage("NOT_FOUND documents.missing");
        }
    }
}
