package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import nl.balint.Bundles;
import nl.balint.journeys.Browser.Look;
import nl.balint.journeys.Browser.Visit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whoever chooses English reads no Dutch in the back office but what is written on the site; the site stays Dutch. */
@TestMethodOrder(OrderAnnotation.class)
class EnglishScreensTest {

    private static final Look DESK = new Look(1280, ColorScheme.LIGHT, true);
    private static final Look PHONE = new Look(320, ColorScheme.DARK, true);
    private static final String OWN = "/mijn/beveiliging";
    private static final String LANGUAGE = OWN + "/taal";

    private static final List<String> OF_EDITORS = OfficeScreens.ofEditorsAnd(
            OWN,
            OWN + "/wachtwoord",
            OWN + "/tweede-factor",
            "/mijn/vandaag",
            "/beheer/paginas/bouwsteen/nieuw?pad=%2Fkosten%2Fmain&soort=site:components/text-image",
            "/beheer/inhoud/nieuws",
            "/beheer/inhoud/nieuws/nieuw",
            "/beheer/inhoud/agenda",
            "/beheer/inhoud/nieuws/inlezen",
            "/beheer/nergens");

    private static final List<String> OF_OPERATORS = OfficeScreens.ofOperatorsAnd("/beheer/teksten");

    /** Screens that are looked at for who cannot see them, too. */
    private static final List<String> LOOKED_AT = List.of(
            OWN, "/beheer/paginas", "/beheer/paginas/onderdeel?pad=%2Fkosten%2Fmain%2F00", "/beheer/inhoud/nieuws");

    private static final String WORDS = """
            () => {
              const words = [];
              const walk = document.createTreeWalker(document, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
              while (walk.nextNode()) {
                const at = walk.currentNode;
                if (at.nodeType === Node.TEXT_NODE) words.push(at.data);
                else if (!["SCRIPT", "STYLE"].includes(at.tagName))
                  for (const { name, value } of at.attributes)
                    if (/^(aria-label|title|placeholder|alt|data-.*)$/.test(name)) words.push(value);
              }
              return words.map((each) => each.replace(/\\s+/g, " ").trim()).filter(Boolean);
            }""";

    /** What may be a name in a definition. */
    private static final Pattern NAME = Pattern.compile("[a-z-]+");

    @RegisterExtension
    static final RunningSite SITE = RunningSite.apart();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    @Order(1)
    void chosenOnOnesOwnAccountItHoldsInAllRoomsAndOnAllMachines() {
        try (Visit bram = BROWSER.signIn(DESK, SITE, "bram")) {
            Page page = bram.page();
            bram.page().navigate(SITE.address(OWN));
            assertThat(language(page)).isEqualTo("nl");
            page.getByLabel("English").check();
            bram.press("Bewaar de taal");

            assertThat(page.locator("main").innerText()).contains("From now on the screens are in English.");
            assertThat(language(page)).isEqualTo("en");
            assertThat(page.getByLabel("English").isChecked()).isTrue();
            assertThat(bram.faults()).isEmpty();
        }
        try (Visit elsewhere = BROWSER.signIn(PHONE, SITE, "bram")) {
            Page page = elsewhere.page();
            for (String address : LOOKED_AT) {
                page.navigate(SITE.address(address));
                assertThat(language(page)).as(address).isEqualTo("en");
                assertThat(elsewhere.faults()).as(address).isEmpty();
            }
        }
    }

    @Test
    @Order(2)
    void noDutchOfOurOwnIsLeftOnTheScreensOfTheEditors() throws IOException {
        try (Visit bram = BROWSER.signIn(DESK, SITE, "bram")) {
            assertThat(dutchOn(bram, OF_EDITORS)).isEmpty();
        }
    }

    @Test
    @Order(3)
    void noDutchOfOurOwnIsLeftOnTheScreensOfOperators() throws IOException {
        Person joris = SITE.signedIn("joris");
        assertThat(joris.submit(OWN, LANGUAGE, Map.of("language", "en")).statusCode())
                .isEqualTo(303);
        try (Visit visit = BROWSER.signIn(DESK, SITE, "joris")) {
            assertThat(dutchOn(visit, OF_OPERATORS)).isEmpty();
        }
    }

    @Test
    @Order(4)
    void theEditorSaysWhatItDidInEnglishAndThePageInItsFrameStaysDutch() {
        try (Visit bram = BROWSER.signIn(DESK, SITE, "bram")) {
            Page page = bram.page();
            page.navigate(SITE.address("/beheer/paginas/pagina?pad=%2Fkosten"));
            var frame = page.frameLocator(".studio__frame");
            frame.locator("button.part[aria-label^='Text: Waarom']").first().focus();
            assertThat(frame.locator("html").getAttribute("lang")).isEqualTo("nl");
            assertThat(frame.locator("button.add[aria-label='Add something here to Content']")
                            .count())
                    .isPositive();
            page.keyboard().press("Control+d");
            page.waitForFunction("() => document.querySelector('.studio__status').textContent.startsWith('Saved ')");
            page.locator("[data-studio=terug]").click();
            page.waitForFunction("() => document.querySelector('.studio__status').textContent.startsWith('Undone ')");
        }
    }

    @Test
    @Order(5)
    void whatIsWrongWithAFormIsToldInEnglish() {
        Person bram = SITE.signedIn("bram");
        var answer = bram.submit(
                "/beheer/paginas/inplannen?pad=%2Fkosten",
                "/beheer/paginas/inplannen", Map.of("publishDay", "2027-03-28", "publishTime", "02:30"));

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.body());
        assertThat(page.select(".form-summary").text())
                .contains("Something is not right yet", "Sunday 28 March 2027 at 02:30 does not exist");
        assertThat(page.title()).startsWith("Please note – Schedule");
    }

    @Test
    @Order(6)
    void theSiteStaysDutchAndWhoGoesBackToDutchReadsItAgain() {
        Person bram = SITE.signedIn("bram");
        assertThat(bram.page("/beheer/paginas").select(".tree__title").eachAttr("lang"))
                .containsOnly("nl");
        assertThat(bram.page("/beheer/paginas/onderdeel?pad=%2Fkosten%2Fmain%2F00")
                        .select("textarea")
                        .eachAttr("lang"))
                .containsOnly("nl");
        Document site = bram.page("/kosten");
        assertThat(site.select("html").attr("lang")).isEqualTo("nl");
        assertThat(site.text()).contains("Direct naar de inhoud").doesNotContain("Straight to the content");
        assertThat(SITE.signedIn("lotte").page(OWN).select("html").attr("lang")).isEqualTo("nl");

        assertThat(bram.submit(OWN, LANGUAGE, Map.of("language", "fr")).statusCode())
                .isEqualTo(422);
        bram.submit(OWN, LANGUAGE, Map.of("language", "nl"));
        Document own = bram.page(OWN);
        assertThat(own.select("html").attr("lang")).isEqualTo("nl");
        assertThat(own.select("h1").text()).isEqualTo("Inloggen en beveiliging");
    }

    private static String language(Page page) {
        return page.locator("html").getAttribute("lang");
    }

    /** What stands there in Dutch, by the address of the screen. */
    @SuppressWarnings("unchecked")
    private static Set<String> dutchOn(Visit visit, List<String> addresses) throws IOException {
        Set<String> ours = ours();
        Set<String> dutch = new TreeSet<>();
        for (String address : addresses) {
            visit.page().navigate(SITE.address(address));
            ((List<String>) visit.page().evaluate(WORDS))
                    .stream().filter(ours::contains).forEach(word -> dutch.add(address + ": " + word));
        }
        return dutch;
    }

    /** The Dutch texts that have other words in English, without what pages and definitions are called. */
    private static Set<String> ours() throws IOException {
        Set<String> ours = new HashSet<>();
        Set<String> alsoEnglish = new HashSet<>();
        for (Path english : Bundles.english()) {
            ours.addAll(Bundles.read(Bundles.dutchOf(english)).values());
            alsoEnglish.addAll(Bundles.read(english).values());
        }
        ours.removeAll(alsoEnglish);
        ours.removeIf(text -> NAME.matcher(text).matches());
        ours.removeAll(titles());
        return ours;
    }

    private static Set<String> titles() throws IOException {
        Set<String> titles = new HashSet<>();
        try (Stream<Path> files = Files.list(Path.of("../content"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".yaml")).toList()) {
                Pattern.compile("(?:[tT]itle|heading|name|label)': '([^']*)'")
                        .matcher(Files.readString(file))
                        .results()
                        .forEach(found -> titles.add(found.group(1)));
            }
        }
        return titles;
    }
}
