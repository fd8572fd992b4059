package nl.balint.cms.publishing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RedirectsTest {

    private SiteDesk desk;

    @BeforeEach
    void pages(@TempDir Path keys) {
        desk = new SiteDesk(keys);
        desk.page("/kosten", "Het kost 700 euro.");
        desk.page("/kosten/korting", "Soms.");
        desk.publish("/kosten", "/kosten/korting");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void aMovedPageStaysWhereVisitorsKnowItUntilItIsPublished() {
        move("/kosten", "/tarieven");

        assertThat(desk.visible("/kosten")).isEqualTo("Het kost 700 euro.");
        assertThat(desk.visible("/tarieven")).isEqualTo("-");
        assertThat(desk.state("/tarieven")).isEqualTo(PageState.CHANGED);
    }

    @Test
    void theOldAddressesLeadToTheNewOnesAfterThat() throws Exception {
        move("/kosten", "/tarieven");
        desk.publish("/tarieven");

        assertThat(answer("/kosten").status()).isEqualTo(301);
        assertThat(answer("/kosten").header("Location")).contains("/tarieven");
        assertThat(answer("/kosten/korting").header("Location")).contains("/tarieven/korting");
    }

    @Test
    void anOldAddressFollowsThePageWhereverItGoes() throws Exception {
        move("/kosten", "/tarieven");
        desk.publish("/tarieven");
        move("/tarieven", "/prijzen");
        desk.publish("/prijzen");

        assertThat(answer("/kosten").header("Location")).contains("/prijzen");
        move("/prijzen", "/kosten");
        desk.publish("/kosten");
        try (var content = desk.publishing.draft()) {
            assertThat(desk.redirects.find(content, "/kosten")).isEmpty();
        }
    }

    @Test
    void nothingLeadsToAPageThatVisitorsDoNotSee() {
        move("/kosten", "/tarieven");
        desk.publish("/tarieven");
        desk.publishing.unpublish(SiteDesk.BRAM, List.of(SiteDesk.at("/tarieven")));

        assertThatThrownBy(() -> answer("/kosten")).isInstanceOf(RequestFailure.class);
    }

    @Test
    void anotherPageDoesNotTakeTheAddressOfOneThatIsStillThere() {
        move("/kosten", "/tarieven");
        desk.page("/kosten", "Een andere pagina.");

        assertThatThrownBy(() -> desk.publish("/kosten")).isInstanceOf(AddressTaken.class);

        assertThat(desk.visible("/kosten/korting")).isEqualTo("Soms.");
        desk.publish("/tarieven", "/tarieven/korting");
        desk.publish("/kosten");
        assertThat(desk.visible("/kosten")).isEqualTo("Een andere pagina.");
        assertThat(desk.visible("/tarieven/korting")).isEqualTo("Soms.");
    }

    @Test
    void whatWouldComeBackToItselfIsALoop() {
        desk.redirecting.add(SiteDesk.BRAM, "/a", "/b");
        desk.redirecting.add(SiteDesk.BRAM, "/b", "/c");

        try (var content = desk.publishing.draft();
                var published = desk.publishing.published()) {
            assertThat(desk.redirects.isLoop(content, published, "/c", "/a")).isTrue();
            assertThat(desk.redirects.isLoop(content, published, "/c", "/c")).isTrue();
            assertThat(desk.redirects.isLoop(content, published, "/c", "/kosten"))
                    .isFalse();
        }
    }

    @Test
    void whatIsAskedForInVainIsCountedByItsPathAlone() {
        for (int time = 0; time < 3; time++) {
            assertThatThrownBy(() -> answer("/tarief?email=anne@huisarts.example"))
                    .isInstanceOf(RequestFailure.class);
        }

        desk.change(desk.misses::write);

        try (var content = desk.publishing.draft()) {
            assertThat(desk.misses.list(content)).extracting(Misses.Miss::path).containsExactly("/tarief");
            assertThat(desk.misses.list(content)).extracting(Misses.Miss::times).containsExactly(3);
        }
    }

    @Test
    void onlySoManyPathsAreKept() {
        for (int path = 0; path < 2_000; path++) {
            desk.misses.note("/pagina-" + path);
        }

        desk.change(desk.misses::write);

        try (var content = desk.publishing.draft()) {
            assertThat(desk.misses.list(content)).hasSize(500);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/wp-login.php",
                "/wp-admin/setup",
                "/.env",
                "/.git/config",
                "/cgi-bin/test",
                "/admin",
                "/leden/anne.de.vries@huisarts.example",
                "/big/19012345601",
                "/0f8e2d3c4b5a69788796a5b4c3d2e1f0",
                "/<script>",
                "/a/b/c/d/e/f/g/h"
            })
    void whatScannersTryAndWhatMayBeOfAPersonIsNotCounted(String path) {
        assertThat(Misses.isWorthKnowing(path)).isFalse();
    }

    private void move(String from, String to) {
        desk.change(content -> content.get(SiteDesk.at(from)).moveTo(SiteDesk.at(to)));
    }

    /** As a site would on which every page is missing. */
    private Answer answer(String target) throws Exception {
        Routes pages = () -> List.of(Route.get("/<path>", request -> {
            throw new RequestFailure(Reason.NOT_FOUND, "page.missing");
        }));
        return desk.redirecting.around(pages).routes().get(0).handler().handle(Request.get(target));
    }
}
