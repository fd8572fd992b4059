package nl.balint.portal.documents;

import static nl.balint.portal.documents.TestHouse.ANNA;
import static nl.balint.portal.documents.TestHouse.EMMA;
import static nl.balint.portal.documents.TestHouse.file;
import static nl.balint.portal.documents.TestHouse.folder;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.View;
import nl.balint.portal.members.Fate;
import nl.balint.portal.members.Traces;
import nl.balint.portal.members.Traces.Works;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of what somebody brought who is erased. */
class OwnWorksTest {

    @TempDir
    private Path data;

    private TestHouse house;
    private OwnWorks works;
    private Document alone;
    private Document thrown;
    private Document together;

    @BeforeEach
    void bring() {
        house = new TestHouse(data);
        works = new OwnWorks(
                house.areas, house.erasure, house.readers, new OwnWorks.Coming(house.uploads, house.quarantine));
        alone = house.announce("Casus.txt", "De bakkersvrouw");
        thrown = house.announce("Oud.txt", "Oud");
        house.announce("Samen.txt", "Eerst van Anna");
        try (Area area = house.areas.openForHouse("zeist")) {
            together = house.filing.add(area, folder(area, "Mededelingen"), file("Samen.txt", "Dan van een ander"));
        }
        try (Area area = house.open(ANNA)) {
            house.trash.put(area, thrown);
            house.begin(area, "Mededelingen", "Half.txt", 5_000_000);
        }
        house.readers.choose("zeist", "anna", Readers.Notices.NEVER);
    }

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void whatNobodyElseWorkedOnGoesAlsoFromTheTrashAndWhatWasOnItsWay() {
        assertThat(look(Works.GO))
                .contains(Fate.goes("documents", 2), Fate.bare("documents-together", 1), Fate.goes("uploads", 1));

        works.finish(traces(Works.GO));
        works.finish(traces(Works.GO));

        try (Area area = house.open(EMMA)) {
            assertThat(area.findDocument(alone.id())).isEmpty();
            assertThat(area.findDocument(thrown.id())).isEmpty();
            assertThat(area.findDocument(together.id())).isPresent();
        }
        assertThat(look(Works.GO)).contains(Fate.goes("documents", 0), Fate.goes("uploads", 0));
    }

    @Test
    void whatIsLeftToTheGroupStays() {
        works.finish(traces(Works.STAY));

        try (Area area = house.open(EMMA)) {
            assertThat(area.findDocument(alone.id())).isPresent();
        }
        assertThat(look(Works.STAY)).contains(Fate.bare("documents", 2), Fate.goes("uploads", 0));
    }

    @Test
    void whenTheyLookedAndWhatTheyChoseIsForgotten() {
        try (Content content = house.repository.open(Access.SYSTEM, View.DRAFT)) {
            works.erase(content, traces(Works.GO));
            content.save();
        }

        assertThat(house.readers.notices("zeist", "anna")).isEqualTo(Readers.Notices.DAILY);
    }

    private List<Fate> look(Works choice) {
        try (Content content = house.repository.open(Access.SYSTEM, View.DRAFT)) {
            return works.look(content, traces(choice));
        }
    }

    private static Traces traces(Works choice) {
        return Traces.ofId("anna", choice, "fatma");
    }
}
