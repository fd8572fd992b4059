package nl.balint.cms.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.publishing.Bin.Binned;
import nl.balint.cms.security.AuditLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BinTest {

    private static final ContentPath KOSTEN = SiteDesk.at("/kosten");
    private static final ContentPath BELOW = SiteDesk.at("/kosten/subsidie");

    @TempDir
    private Path keys;

    private SiteDesk desk;
    private String id = "";

    @BeforeEach
    void drop() {
        desk = new SiteDesk(keys);
        desk.page("/kosten", "Wat het kost");
        desk.page("/kosten/subsidie", "Wie betaalt");
        desk.publishing.publish(SiteDesk.BRAM, List.of(KOSTEN, BELOW));
        try (Content draft = desk.publishing.draft()) {
            id = draft.get(KOSTEN).id();
        }
        desk.publishing.drop(SiteDesk.LOTTE, List.of(KOSTEN));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<Binned> binned() {
        try (Content draft = desk.publishing.draft()) {
            return desk.bin.list(draft);
        }
    }

    private boolean isThere(ContentPath path) {
        try (Content draft = desk.publishing.draft()) {
            return draft.find(path).isPresent();
        }
    }

    @Test
    void aDeletedPageIsGoneForAllAndLiesInTheBinWithThoseBelowIt() {
        assertThat(isThere(KOSTEN)).isFalse();
        try (Content site = desk.publishing.published()) {
            assertThat(site.find(KOSTEN)).isEmpty();
            assertThat(site.find(BELOW)).isEmpty();
        }
        assertThat(binned()).hasSize(1);
        Binned one = binned().get(0);
        assertThat(one.title()).isEqualTo("Pagina kosten");
        assertThat(one.from()).isEqualTo("/kosten");
        assertThat(one.who()).isEqualTo(SiteDesk.LOTTE);
        assertThat(one.pages()).isEqualTo(2);
    }

    @Test
    void itComesBackAsADraftWithItsIdentityItsTextAndItsVersions() {
        ContentPath back = desk.publishing.takeBack(SiteDesk.BRAM, List.of(id)).get(0);

        assertThat(back).isEqualTo(KOSTEN);
        assertThat(isThere(BELOW)).isTrue();
        assertThat(binned()).isEmpty();
        try (Content draft = desk.publishing.draft()) {
            assertThat(draft.get(KOSTEN).id()).isEqualTo(id);
            assertThat(PageState.of(draft.get(KOSTEN))).isEqualTo(PageState.DRAFT);
            assertThat(draft.get(SiteDesk.at("/kosten/main/00")).text("text")).contains("Wat het kost");
            assertThat(desk.versions.list(draft, id)).isNotEmpty();
        }
        assertThat(desk.log).extracting(AuditLine::event).contains("page.deleted", "page.back");
    }

    @Test
    void whereItsPlaceIsTakenItGetsANumberAndWithoutAPageAboveItStandsAtTheTop() {
        desk.page("/kosten", "Een andere pagina");
        assertThat(desk.publishing.takeBack(SiteDesk.BRAM, List.of(id))).containsExactly(SiteDesk.at("/kosten-2"));

        String below;
        try (Content draft = desk.publishing.draft()) {
            below = draft.get(SiteDesk.at("/kosten-2/subsidie")).id();
        }
        desk.publishing.drop(SiteDesk.LOTTE, List.of(SiteDesk.at("/kosten-2/subsidie")));
        desk.publishing.drop(SiteDesk.LOTTE, List.of(SiteDesk.at("/kosten-2")));
        assertThat(desk.publishing.takeBack(SiteDesk.BRAM, List.of(below))).containsExactly(SiteDesk.at("/subsidie"));
    }

    @Test
    void afterAMonthItIsGoneWithItsVersions() {
        desk.clock.add(Bin.KEPT.minus(Duration.ofMinutes(3)));
        tidy();
        assertThat(binned()).hasSize(1);

        desk.clock.add(Duration.ofMinutes(2));
        tidy();

        assertThat(binned()).isEmpty();
        try (Content draft = desk.publishing.draft()) {
            assertThat(desk.versions.list(draft, id)).isEmpty();
        }
    }

    private void tidy() {
        desk.change(content -> {
            desk.bin.tidy(content);
            desk.versions.tidy(content, desk.bin);
        });
    }

    @Test
    void whatIsNotThereDoesNotComeBack() {
        assertThatThrownBy(() -> desk.publishing.takeBack(SiteDesk.BRAM, List.of("made-up")))
                .isInstanceOf(RequestFailure.class);
        assertThatThrownBy(() -> desk.publishing.takeBack(SiteDesk.BRAM, List.of("../kosten")))
                .isInstanceOf(RequestFailure.class);
    }
}
