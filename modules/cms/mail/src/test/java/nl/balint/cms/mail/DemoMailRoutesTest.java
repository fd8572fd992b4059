package nl.balint.cms.mail;

import static nl.balint.cms.mail.PostOffice.FLOOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Route;
import nl.balint.cms.rendering.RenderingConfig;
import nl.balint.cms.rendering.RenderingModule;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What programs and frames get of the mailbox of a demo; its screens are tried where the light modules are. */
class DemoMailRoutesTest {

    @TempDir
    Path folder;

    private final PostOffice office = new PostOffice();

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void whatWouldHaveBeenSentIsToldWithItsLinks() throws Exception {
        String id = office.post(FLOOR);
        office.send();

        assertThat(ask("/demo/postvak.json", Map.of()).text())
                .contains("\"id\":\"" + id + "\"")
                .contains("\"to\":\"" + FLOOR + "\"")
                .contains("\"subject\":\"Welkom Floor\"")
                .contains("\"links\":[\"https://balint.example/u/1\"]");
        assertThat(ask("/demo/postvak.txt", Map.of()).text())
                .contains(FLOOR + "  Welkom Floor\n    https://balint.example/u/1\n");
    }

    @Test
    void theLookOfAMailMayDoNothingInTheBrowser() throws Exception {
        String id = office.post(FLOOR);
        office.send();

        Answer look = ask("/demo/postvak/{id}/opmaak", Map.of("id", id));

        assertThat(look.header("Content-Security-Policy").orElseThrow())
                .startsWith("default-src 'none'")
                .contains("sandbox allow-top-navigation-by-user-activation")
                .doesNotContain("script");
        assertThat(look.header("Cache-Control")).contains("no-store");
    }

    @Test
    void whatIsNotThereIsMissing() {
        for (String id : List.of("0".repeat(32), "../../users", "", "a:b")) {
            assertThatThrownBy(() -> ask("/demo/postvak/{id}/opmaak", Map.of("id", id)))
                    .isInstanceOf(RequestFailure.class);
        }
        for (String number : List.of("0", "-1", "99999", "x")) {
            assertThatThrownBy(() -> ask("/demo/postvak/voorbeelden/{number}/opmaak", Map.of("number", number)))
                    .isInstanceOf(RequestFailure.class);
        }
    }

    private Answer ask(String pattern, Map<String, String> placeholders) throws Exception {
        try (LightModules modules = LightModules.open(List.of(folder), LightModules.Reload.NEVER)) {
            RenderingModule rendering = new RenderingModule(
                    new RenderingModule.Sources(office.repository(), modules, office.clock()),
                    new RenderingConfig(Duration.ofSeconds(5), 1_000_000, 1_000_000, folder, ZoneOffset.UTC),
                    List.of());
            Route route = office.module().routes(rendering.screens(List.of()), modules).stream()
                    .flatMap(routes -> routes.routes().stream())
                    .filter(each -> each.pattern().equals(pattern))
                    .findFirst()
                    .orElseThrow();
            return route.handler().handle(Request.get("/demo").withPlaceholders(placeholders));
        }
    }
}
