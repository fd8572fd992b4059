package nl.balint.portal.documents;

import static nl.balint.portal.documents.TestHouse.ANNA;
import static nl.balint.portal.documents.TestHouse.EMMA;
import static nl.balint.portal.documents.TestHouse.file;
import static nl.balint.portal.documents.TestHouse.folder;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.balint.cms.content.Access;
import nl.balint.portal.documents.Filing.Clash;
import nl.balint.portal.documents.internal.names.FileName;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FilingTest {

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
    void aSecondFileOfOneNameIsANewVersionAndTheOldOneStays() throws Exception {
        Document first = house.announce("Rooster.txt", "Eerste rooster");
        Document second = house.announce("ROOSTER.txt", "Tweede rooster");

        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.version()).isEqualTo(2);
        assertThat(house.read(EMMA, first.id())).isEqualTo("Tweede rooster");
        try (Area area = house.open(EMMA)) {
            assertThat(area.versions(second)).extracting(Version::number).containsExactly(2, 1);
            assertThat(area.text(second)).isEqualTo("Tweede rooster");
            assertThat(text(area.octets(second, 1).open())).isEqualTo("Eerste rooster");
        }
        assertThat(house.changes)
                .extracting(DocumentChange::kind)
                .containsExactly(DocumentChange.Kind.ADDED, DocumentChange.Kind.REPLACED);
    }

    @Test
    void restoringAVersionMakesANewOne() throws Exception {
        Document document = house.announce("Rooster.txt", "Eerste rooster");
        house.announce("Rooster.txt", "Tweede rooster");

        try (Area area = house.open(ANNA)) {
            house.filing.restore(area, document, 1);
        }

        assertThat(house.read(EMMA, document.id())).isEqualTo("Eerste rooster");
        try (Area area = house.open(EMMA)) {
            Document now = area.document(document.id());
            assertThat(area.versions(now)).extracting(Version::number).containsExactly(3, 2, 1);
            assertThat(area.versions(now).get(0).restored()).isEqualTo(1);
            assertThatThrownBy(() -> house.filing.restore(area, now, 2)).hasMessage("NOT_FOUND documents.missing");
        }
    }

    @Test
    void uploadsOfOneNameAtTheSameTimeAreAllKept() throws Exception {
        house.open(ANNA).close();
        int many = 8;
        ExecutorService people = Executors.newFixedThreadPool(many);
        CountDownLatch start = new CountDownLatch(1);
        List<Future<Document>> uploads = new ArrayList<>();
        for (int i = 0; i < many; i++) {
            String text = "Van persoon " + i;
            uploads.add(people.submit(() -> {
                start.await();
                return house.announce("Rooster.txt", text);
            }));
        }
        start.countDown();

        List<Integer> numbers = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        for (Future<Document> upload : uploads) {
            numbers.add(upload.get().version());
            ids.add(upload.get().id());
        }
        people.shutdown();

        assertThat(ids).containsOnly(ids.get(0));
        assertThat(numbers).containsExactlyInAnyOrder(1, 2, 3, 4, 5, 6, 7, 8);
        try (Area area = house.open(EMMA)) {
            Document document = area.document(ids.get(0));
            List<String> kept = new ArrayList<>();
            for (Version version : area.versions(document)) {
                kept.add(text(area.octets(document, version.number()).open()));
            }
            assertThat(kept).hasSize(many).doesNotHaveDuplicates();
        }
    }

    @Test
    void whoReadsWhileItIsReplacedOrErasedFinishesWhatHeBegan() throws Exception {
        String old = "Het oude rooster. ".repeat(20_000);
        Document document = house.announce("Rooster.txt", old);
        InputStream reading;
        try (Area area = house.open(EMMA)) {
            reading = area.octets(area.document(document.id()), 1).open();
        }
        byte[] begin = reading.readNBytes(1_000);

        house.announce("Rooster.txt", "Het nieuwe rooster");

        assertThat(house.read(EMMA, document.id())).isEqualTo("Het nieuwe rooster");
        assertThat(new String(begin, StandardCharsets.UTF_8) + text(reading)).isEqualTo(old);
    }

    @Test
    void aDocumentIsRenamedWithinItsKindAndNotOverAnother() {
        Document document = house.announce("Rooster.txt", "Rooster");
        house.announce("Brief.txt", "Brief");

        try (Area area = house.open(ANNA)) {
            assertThat(house.filing
                            .rename(area, document, FileName.of("Planning"))
                            .name())
                    .isEqualTo("Planning.txt");
            assertThat(house.filing
                            .rename(area, document, FileName.of("planning.exe"))
                            .name())
                    .isEqualTo("planning.exe.txt");
            assertThatThrownBy(() -> house.filing.rename(area, document, FileName.of("brief.txt")))
                    .hasMessage(Refusal.NAME_TAKEN);
            assertThat(house.filing
                            .rename(area, document, FileName.of("PLANNING.exe.txt"))
                            .name())
                    .isEqualTo("PLANNING.exe.txt");
        }
    }

    @Test
    void aDocumentIsMovedWithItsVersionsAndNumberedWhenTheNameIsTaken() throws Exception {
        Document document = house.announce("Lijst.txt", "Eerste");
        house.announce("Lijst.txt", "Tweede");
        try (Area area = house.open(ANNA)) {
            Folder target = folder(area, "Adreslijsten");
            house.filing.add(area, target, file("Lijst.txt", "Andere"));

            assertThatThrownBy(() -> house.filing.move(area, document, target, Clash.REFUSE))
                    .hasMessage(Refusal.NAME_TAKEN);
            Document moved = house.filing.move(area, document, target, Clash.NUMBER);

            assertThat(moved.id()).isEqualTo(document.id());
            assertThat(moved.name()).isEqualTo("Lijst (2).txt");
            assertThat(area.versions(moved)).hasSize(2);
            assertThat(area.documents(folder(area, "Mededelingen"))).isEmpty();
            assertThatThrownBy(() -> house.filing.move(area, moved, area.top(), Clash.NUMBER))
                    .hasMessage("documents.refused.top");
        }
        assertThat(house.read(EMMA, document.id())).isEqualTo("Tweede");
    }

    @Test
    void aCopyLivesItsOwnLife() throws Exception {
        Document document = house.announce("Brief.txt", "Beste leden");
        try (Area area = house.open(ANNA)) {
            Document copy = house.filing.copy(area, document, folder(area, "Adreslijsten"));
            Document beside = house.filing.copy(area, document, folder(area, "Mededelingen"));

            assertThat(copy.id()).isNotEqualTo(document.id());
            assertThat(beside.name()).isEqualTo("Brief (2).txt");
            house.erasure.erase(area, document.id());
            assertThat(house.read(EMMA, copy.id())).isEqualTo("Beste leden");
        }
    }

    @Test
    void aFullAreaRefusesAndHasRoomAgainAfterErasing() {
        house.close();
        house = new TestHouse(data, DocumentsConfig.STANDARD.withLimits(1_000, 100));
        Document first = house.announce("Een.txt", "x".repeat(60));

        assertThatThrownBy(() -> house.announce("Twee.txt", "x".repeat(41))).hasMessage("documents.refused.quota");
        assertThat(house.quotas.of("zeist").used()).isEqualTo(60);
        assertThat(house.quotas.of("zeist").percent()).isEqualTo(60);

        try (Area area = house.open(ANNA)) {
            house.trash.put(area, first);
            assertThat(house.quotas.of("zeist").left()).isEqualTo(40);
            house.erasure.erase(area, first.id());
        }
        house.announce("Twee.txt", "x".repeat(41));
        assertThat(house.quotas.of("zeist").used()).isEqualTo(41);
    }

    @Test
    void aNameThatIsHiddenFromAMemberIsTakenAllTheSame() {
        Document hidden = house.announce("Casus.txt", "Iets");
        try (Area area = house.open(ANNA)) {
            house.folders.openToMembers(area, folder(area, "Mededelingen"), true);
            house.reporting.report(area, hidden);
        }
        Access member = EMMA;
        try (Area area = house.open(member)) {
            assertThat(area.documents(folder(area, "Mededelingen"))).isEmpty();
            assertThatThrownBy(() -> house.filing.add(area, folder(area, "Mededelingen"), file("Casus.txt", "Ander")))
                    .hasMessage(Refusal.NAME_TAKEN);
        }
    }

    private static String text(InputStream octets) throws Exception {
        try (octets) {
            return new String(octets.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
