package nl.balint.cms.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import nl.balint.cms.content.ContentRefused;
import nl.balint.cms.content.Node;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.security.AuditLine;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VersionsTest {

    private SiteDesk desk;

    @BeforeEach
    void aPage(@TempDir Path keys) {
        desk = new SiteDesk(keys);
        desk.page("/kosten", "Het kost 700 euro.");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void eachPublicationIsAVersion() {
        desk.publish("/kosten");
        desk.write("/kosten", "Het kost 800 euro.");
        desk.publish("/kosten");

        assertThat(desk.versions("/kosten")).extracting(Version::number).containsExactly(2, 1);
        assertThat(desk.versions("/kosten")).extracting(Version::who).containsOnly(SiteDesk.BRAM);
        assertThat(desk.log).extracting(AuditLine::event).containsExactly("page.published", "page.published");
    }

    @Test
    void goingBackMakesADraftAndLosesNothing() {
        desk.publish("/kosten");
        desk.write("/kosten", "Het kost 800 euro.");

        desk.publishing.restore(SiteDesk.LOTTE, SiteDesk.at("/kosten"), 1);

        assertThat(desk.draft("/kosten")).isEqualTo("Het kost 700 euro.");
        assertThat(desk.versions("/kosten").get(0).kind()).isEqualTo(Version.Kind.REPLACED);
        desk.publishing.restore(SiteDesk.LOTTE, SiteDesk.at("/kosten"), 2);
        assertThat(desk.draft("/kosten")).isEqualTo("Het kost 800 euro.");
    }

    @Test
    void whatVisitorsSeeStaysWhenSomebodyGoesBack() {
        desk.publish("/kosten");
        desk.write("/kosten", "Het kost 800 euro.");
        desk.publish("/kosten");

        desk.clock.add(Duration.ofMinutes(1));
        desk.publishing.restore(SiteDesk.LOTTE, SiteDesk.at("/kosten"), 1);

        assertThat(desk.visible("/kosten")).isEqualTo("Het kost 800 euro.");
        assertThat(desk.state("/kosten")).isEqualTo(PageState.CHANGED);
    }

    @Test
    void componentsComeBackInTheirOrderAndNewOnesGo() {
        desk.change(content -> content.get(SiteDesk.at("/kosten/main"))
                .add("01", SitePages.COMPONENT)
                .set("text", "Tweede"));
        desk.publish("/kosten");
        desk.change(content -> {
            Node area = content.get(SiteDesk.at("/kosten/main"));
            area.child("00").orElseThrow().delete();
            area.add("02", SitePages.COMPONENT).set("text", "Derde");
        });

        desk.publishing.restore(SiteDesk.LOTTE, SiteDesk.at("/kosten"), 1);

        try (var draft = desk.publishing.draft()) {
            assertThat(draft.get(SiteDesk.at("/kosten/main")).children())
                    .extracting(Node::name)
                    .containsExactly("00", "01");
        }
    }

    @Test
    void thePagesBelowStayAsTheyAre() {
        desk.page("/kosten/korting", "Soms.");
        desk.publishing.keep(SiteDesk.LOTTE, SiteDesk.at("/kosten"), "voor de vakantie");
        desk.write("/kosten/korting", "Nooit.");

        desk.publishing.restore(SiteDesk.LOTTE, SiteDesk.at("/kosten"), 1);

        assertThat(desk.draft("/kosten/korting")).isEqualTo("Nooit.");
    }

    @Test
    void onlyTheOldestPublicationsGoWhenThereAreMany() {
        desk.publishing.keep(SiteDesk.LOTTE, SiteDesk.at("/kosten"), "blijft");
        for (int time = 0; time < Versions.MOST + 3; time++) {
            desk.publish("/kosten");
        }

        assertThat(desk.versions("/kosten")).hasSize(Versions.MOST + 1);
        assertThat(desk.versions("/kosten")).last().extracting(Version::note).isEqualTo("blijft");
    }

    @Test
    void versionsOfAPageThatIsDeletedAreForgottenAtNight() {
        desk.publish("/kosten");
        desk.change(content -> content.get(SiteDesk.at("/kosten")).delete());

        desk.change(content -> assertThat(desk.versions.tidy(content, desk.bin)).isEqualTo(1));

        desk.change(content -> assertThat(desk.versions.tidy(content, desk.bin)).isZero());
    }

    @Test
    void aVersionThatIsNotOfThisPageIsNotThere() {
        assertThatThrownBy(() -> desk.publishing.restore(SiteDesk.LOTTE, SiteDesk.at("/kosten"), 7))
                .isInstanceOf(RequestFailure.class);
    }

    @Test
    void aSetThatFailsHalfwayPublishesNothing() {
        desk.page("/nieuws", "Nieuws.");
        desk.page("/nieuws/lente", "Lente.");
        desk.page("/agenda", "Agenda.");
        desk.page("/agenda/mei", "Mei.");

        assertThatThrownBy(() -> desk.publish("/kosten", "/nieuws", "/nieuws/lente", "/agenda/mei"))
                .isInstanceOf(ContentRefused.class);

        assertThat(desk.visible("/kosten")).isEqualTo("-");
        assertThat(desk.visible("/nieuws/lente")).isEqualTo("-");
        assertThat(desk.versions("/kosten")).isEmpty();
        desk.publish("/agenda/mei", "/agenda", "/kosten", "/nieuws/lente", "/nieuws");
        assertThat(desk.visible("/agenda/mei")).isEqualTo("Mei.");
    }
}
