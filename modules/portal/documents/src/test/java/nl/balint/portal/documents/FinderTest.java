package nl.balint.portal.documents;

import static nl.balint.portal.documents.TestHouse.ANNA;
import static nl.balint.portal.documents.TestHouse.BRAM;
import static nl.balint.portal.documents.TestHouse.EMMA;
import static nl.balint.portal.documents.TestHouse.OFFICE;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import nl.balint.cms.content.Access;
import nl.balint.portal.documents.plugs.IndexedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FinderTest {

    @TempDir
    private Path data;

    private TestHouse house;
    private Document story;

    @BeforeEach
    void open() {
        house = new TestHouse(data);
        story = house.announce("Casus.txt", "Een bakkersvrouw");
    }

    @AfterEach
    void close() {
        house.close();
    }

    private List<String> found(Access access, String words) {
        return house.finder.find(access, words, 0, 10).stream()
                .map(found -> found.document().name())
                .toList();
    }

    @Test
    void thoseOfTheGroupFindItAndNobodyElse() {
        assertThat(found(EMMA, "bakkersvrouw")).containsExactly("Casus.txt");
        assertThat(house.finder.find(EMMA, "Casus", 0, 10).get(0).folders()).containsExactly("Mededelingen");
        assertThat(found(BRAM, "bakkersvrouw")).isEmpty();
        assertThat(found(OFFICE, "bakkersvrouw")).isEmpty();
        assertThat(found(Access.ANONYMOUS, "bakkersvrouw")).isEmpty();
        assertThat(found(EMMA, " ")).isEmpty();
    }

    @Test
    void whoTurnsThePageGetsOthers() {
        house.announce("Casus 1.txt", "Casus");
        house.announce("Casus 2.txt", "Casus");

        assertThat(house.finder.find(EMMA, "Casus", 1, 10))
                .hasSize(house.finder.find(EMMA, "Casus", 0, 10).size() - 1)
                .doesNotContainAnyElementsOf(house.finder.find(EMMA, "Casus", 0, 1));
    }

    @Test
    void theNewTextIsFoundAndTheOldOneIsNot() {
        house.announce("Casus.txt", "Een slagersvrouw");

        assertThat(found(EMMA, "slagersvrouw")).containsExactly("Casus.txt");
        assertThat(found(EMMA, "bakkersvrouw")).isEmpty();
    }

    @Test
    void whatIsReportedIsFoundByLeadersAlone() {
        try (Area area = house.open(EMMA)) {
            house.reporting.report(area, story);
        }

        assertThat(found(EMMA, "bakkersvrouw")).isEmpty();
        assertThat(found(ANNA, "bakkersvrouw")).containsExactly("Casus.txt");
    }

    @Test
    void whatIsInTheTrashIsNotFoundAndComesBackWithItsFolder() {
        try (Area area = house.open(ANNA)) {
            Folder folder = TestHouse.folder(area, "Mededelingen");
            house.trash.put(area, folder);
            assertThat(found(EMMA, "bakkersvrouw")).isEmpty();

            house.trash.back(area, area.findFolder(folder.id()).orElseThrow());
            assertThat(found(EMMA, "bakkersvrouw")).containsExactly("Casus.txt");

            house.erasure.erase(area, story.id());
            assertThat(found(EMMA, "bakkersvrouw")).isEmpty();
            assertThat(house.index.stamps()).isEmpty();
        }
    }

    @Test
    void whoSearchesIsToldWhileManyDocumentsAreTakenIn() {
        for (int number = 0; number < 30; number++) {
            house.announce("Verslag " + number + ".txt", "Een bakkersvrouw");
        }
        house.index.loseAll();
        List<Boolean> told = new ArrayList<>();
        house.index.atWriting = () -> told.add(house.finder.isTakingIn());

        house.indexing.reconcile();

        assertThat(told).hasSize(1).containsOnly(true);
        assertThat(house.finder.isTakingIn()).isFalse();
        assertThat(house.index.stamps()).hasSize(31);
    }

    /** Both groups are read by the time that the first is written, and changed by then. */
    @Test
    void whatIsChangedWhileAllAreTakenInIsFoundAsItIsNow() throws Exception {
        announceInUtrecht("Een molenaarsvrouw");
        house.index.loseAll();
        List<Thread> others = List.of(
                new Thread(() -> house.announce("Casus.txt", "Een slagersvrouw")),
                new Thread(() -> announceInUtrecht("Een schippersvrouw")));
        AtomicBoolean isFirst = new AtomicBoolean(true);
        house.index.atWriting = () -> {
            if (isFirst.getAndSet(false)) {
                others.forEach(Thread::start);
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            }
        };

        house.indexing.reconcile();

        for (Thread other : others) {
            other.join();
        }
        assertThat(found(EMMA, "slagersvrouw")).containsExactly("Casus.txt");
        assertThat(found(BRAM, "schippersvrouw")).containsExactly("Brief.txt");
    }

    private void announceInUtrecht(String text) {
        try (Area area = house.areas.open(BRAM, "utrecht")) {
            house.filing.add(area, TestHouse.folder(area, "Mededelingen"), TestHouse.file("Brief.txt", text));
        }
    }

    @Test
    void anIndexThatCannotBeWrittenIsPutRightBesideWhoeverMadeTheChange() throws Exception {
        house.index.loseAll();
        AtomicBoolean isBroken = new AtomicBoolean(true);
        house.index.atWriting = () -> {
            if (isBroken.getAndSet(false)) {
                throw new IllegalStateException("The index is gone");
            }
        };

        house.announce("Brief.txt", "Een molenaarsvrouw");

        for (int tries = 0; tries < 400 && found(EMMA, "molenaarsvrouw").isEmpty(); tries++) {
            Thread.sleep(50);
        }
        assertThat(found(EMMA, "molenaarsvrouw")).containsExactly("Brief.txt");
        assertThat(found(EMMA, "bakkersvrouw")).containsExactly("Casus.txt");
    }

    @Test
    void anIndexThatWasLostOrHoldsTooMuchIsPutRightAtTheStart() {
        Map<String, String> before = house.index.stamps();
        house.index.loseAll();
        house.index.put(List.of(new IndexedText("spook", "v1", Set.of("group:zeist"), "Spook.txt", "bakkersvrouw")));
        assertThat(found(EMMA, "bakkersvrouw")).isEmpty();

        house.indexing.reconcile();

        assertThat(house.index.stamps()).isEqualTo(before);
        assertThat(found(EMMA, "bakkersvrouw")).containsExactly("Casus.txt");
    }
}
