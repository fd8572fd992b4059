package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.balint.journeys.Browser.Look;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** The parts of forms and screens, on the contact sheet. */
class ScreenPartsTest {

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final List<String> SHEETS =
            List.of("/mijn/onderdelen", "/mijn/formulier", "/mijn/fout", "/inloggen");

    @TempDir
    static Path folder;

    private static ContactSheet sheet;

    @BeforeAll
    static void open() {
        sheet = new ContactSheet(folder, 0);
    }

    @AfterAll
    static void close() {
        sheet.close();
    }

    @Test
    void everyPartIsValidHtml() {
        HtmlChecker checker = new HtmlChecker();
        List<String> problems = new ArrayList<>();
        for (String address : SHEETS) {
            checker.errors(html(address)).forEach(error -> problems.add(address + " " + error));
        }

        assertThat(problems).isEmpty();
    }

    @Test
    void everyPartIsAccessibleAndFitsOnAPhone() {
        for (Look look : List.of(new Look(320, ColorScheme.LIGHT, true), new Look(1280, ColorScheme.DARK, true))) {
            for (String address : SHEETS) {
                try (Browser.Visit visit = BROWSER.visit(look)) {
                    visit.page().navigate(address(address));

                    assertThat(visit.accessibilityProblems()).as(address + look).isEmpty();
                    assertThat(visit.scrollsSideways()).as(address + look).isFalse();
                }
            }
        }
    }

    /** Modules add to the theme; who replaces its first file takes away the order of the layers. */
    @Test
    void theStylesBeginWithTheOrderOfTheLayersAndEndWithPaper() {
        String styles = html(Jsoup.parse(html("/mijn/onderdelen"))
                .select("link[rel=stylesheet]")
                .attr("href"));

        assertThat(styles.indexOf("@layer reset, tokens, base, layout, components, utilities;"))
                .isBetween(0, styles.indexOf("@layer tokens"));
        assertThat(styles).contains(".sharing__previews", ".mailbox__look", ".rows", "@page");
    }

    @Test
    void whatIsWrongIsToldAtTheTopAndBesideTheField() {
        Document page = Jsoup.parse(html("/mijn/fout"));

        for (var link : page.select(".form-summary a")) {
            var field = page.getElementById(link.attr("href").substring(1));
            assertThat(field).as(link.text()).isNotNull();
        }
        var email = page.selectFirst("[name=email]");
        assertThat(email.attr("aria-invalid")).isEqualTo("true");
        assertThat(email.attr("value")).isEqualTo("anna@");
        assertThat(page.getElementById(email.attr("aria-describedby")).text()).contains("e-mailadres");
        assertThat(page.selectFirst("[type=password]").hasAttr("value")).isFalse();
        assertThat(page.select("label[for=sheet-person-name]").text()).isEqualTo("Naam (verplicht)");
        assertThat(page.title()).startsWith("Let op");
    }

    @Test
    void withoutScriptsMenusOpenAndFormsAreSent() {
        try (Browser.Visit visit = BROWSER.visit(new Look(390, ColorScheme.LIGHT, false))) {
            Page page = visit.page();
            page.navigate(address("/mijn/formulier"));
            button(page, "Menu");
            assertThat(page.getByText("Zoeken").isVisible()).isTrue();
            button(page, "Sluit");
            page.getByLabel("Naam").fill("Anna");
            button(page, "Bewaar");

            assertThat(page.getByText("Uw gegevens zijn bewaard.").isVisible()).isTrue();
            page.reload();
            assertThat(page.getByText("Uw gegevens zijn bewaard.").isVisible()).isFalse();
        }
    }

    @Test
    void withScriptsAPasswordCanBeReadAndAFormIsSentOnce() {
        try (Browser.Visit visit = BROWSER.visit(new Look(390, ColorScheme.LIGHT, true))) {
            Page page = visit.page();
            page.navigate(address("/inloggen"));
            button(page, "Toon wachtwoord");
            assertThat(page.locator("[name=password]").getAttribute("type")).isEqualTo("text");
            page.evaluate("window.sent = 0; document.addEventListener('submit', event => {"
                    + " window.sent += event.defaultPrevented ? 0 : 1; event.preventDefault(); })");

            button(page, "Log in");
            page.keyboard().press("Enter");

            assertThat(page.evaluate("window.sent")).isEqualTo(1);
            assertThat(page.locator("[name=password]").getAttribute("type")).isEqualTo("password");
        }
    }

    private static void button(Page page, String name) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name))
                .click();
    }

    private static String html(String path) {
        try {
            HttpRequest request =
                    HttpRequest.newBuilder(URI.create(address(path))).build();
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.ofString())
                    .body();
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static String address(String path) {
        return "http://localhost:" + sheet.port() + path;
    }
}
