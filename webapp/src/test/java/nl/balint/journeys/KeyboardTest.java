package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import nl.balint.house.DemoAccount;
import nl.balint.journeys.Browser.Look;
import nl.balint.journeys.Browser.Visit;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** By keys alone, from signing in to a page that visitors read; after each key it is seen where somebody is. */
class KeyboardTest {

    private static final Look DESK = new Look(1280, ColorScheme.LIGHT, true);
    private static final String SAVED = "Opgeslagen";
    private static final String RICH_TEXT = ".rich-text__page";

    @RegisterExtension
    static final RunningSite SITE = RunningSite.apart();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @Test
    void aPageIsMadeWrittenCheckedAndPutOnTheSite() {
        try (Visit bram = BROWSER.enter(DESK)) {
            Keys keys = new Keys(bram.page());
            signIn(bram.page(), keys);
            makePage(bram.page(), keys);
            writeText(bram.page(), keys);
            addQuote(keys);
            mendWhatTheCheckFinds(bram, keys);
            publish(bram.page(), keys);
        }

        Element main = SITE.page("/kosten/vergoedingen").selectFirst("main");
        assertThat(main.select("h2").eachText()).contains("Wie vergoedt wat?");
        assertThat(main.select("th").eachText()).containsExactly("Wat", "Wie", "Hoeveel");
        assertThat(main.select("td").eachText()).contains("Reizen", "Werkgever", "Alles");
        assertThat(main.select("blockquote").text()).contains("Het geld komt terug als rust.");
        assertThat(main.select("a[href=/agenda]").eachText()).contains("de bijeenkomsten");
        linkGoesAlongWithItsPage();
    }

    private static void signIn(Page page, Keys keys) {
        DemoAccount account = Person.account("bram");
        page.navigate(SITE.address("/inloggen"));
        keys.skip();
        keys.tab("E-mailadres", 1);
        keys.type(account.email());
        keys.tab("Wachtwoord", 1);
        keys.type(account.password());
        keys.press("Enter");
        page.waitForURL("**/inloggen/tweede-stap**");
        keys.skip();
        keys.tab("Code", 1);
        keys.type(Totp.fresh(SITE.address(""), account.totpSecret(), SITE::now));
        keys.press("Enter");
        page.waitForURL("**/mijn");
        keys.tab("Pagina’s", 20);
        keys.press("Enter");
        page.waitForURL("**/beheer/paginas");
    }

    private static void makePage(Page page, Keys keys) {
        page.locator("[role=tree]").waitFor();
        keys.skip();
        keys.tab("Balintgroepen voor huisartsen", 10);
        keys.type("wat kost");
        assertThat(keys.here()).startsWith("Wat kost een Balintgroep?");
        keys.press("Insert");
        page.waitForURL("**/beheer/paginas/nieuw**");
        keys.skip();
        keys.tab("Titel", 3);
        keys.type("Vergoedingen");
        keys.tab("Soort pagina", 1);
        keys.type("Art");
        keys.tab("Maak", 1);
        keys.press("Enter");
        page.waitForURL("**/beheer/paginas/pagina?pad=%2Fkosten%2Fvergoedingen**");
    }

    private static void writeText(Page page, Keys keys) {
        page.frameLocator(".studio__frame").locator("button.empty").first().waitFor();
        keys.press("F6");
        keys.arrive("Voeg hier iets toe aan Inhoud");
        keys.press("Enter");
        keys.arrive("TekstLopende tekst");
        keys.press("Enter");
        keys.arrive("Kop");
        page.locator(RICH_TEXT).waitFor();
        keys.type("Wie vergoedt wat?");
        keys.tab("Vet", 1);
        keys.tab("Tekst", 1);
        keys.type("Kijk voor de bijeenkomsten hier");
        keys.press("Control+Shift+ArrowLeft");
        linkToAgenda(page, keys);
        keys.press("Enter", "Alt+F10");
        keys.arrive("Vet");
        keys.walk("ArrowRight", "Tabel", 12);
        keys.press("Enter");
        keys.arrive("Tekst");
        for (String cell : new String[] {"Wat", "Wie", "Hoeveel", "Reizen", "Werkgever", "Alles"}) {
            keys.type(cell);
            keys.press("Tab");
        }
        says(page, SAVED);
        keys.tab("Klaar", 4);
        keys.press("Enter");
        keys.arrive("Tekst: Wie vergoedt wat?");
    }

    /** To a page that is found by its name. */
    private static void linkToAgenda(Page page, Keys keys) {
        keys.press("Control+k");
        keys.arrive("Zoek een pagina, of typ een adres");
        keys.type("agenda");
        page.locator(".rich-text__page-choice")
                .first()
                .getByText("/agenda", new Locator.GetByTextOptions().setExact(true))
                .waitFor();
        keys.tab("Agenda", 1);
        keys.press("Enter");
        keys.arrive("Tekst");
    }

    private static void addQuote(Keys keys) {
        keys.press("Insert");
        keys.arrive("TekstLopende tekst");
        keys.tab("Citaat", 5);
        keys.press("Enter");
        keys.arrive("Citaat");
        keys.type("Het geld komt terug als rust.");
        keys.tab("Zet op de pagina", 4);
        keys.press("Enter");
        keys.arrive("Citaat: Het geld komt terug");
    }

    /** A link that says “hier” says nothing: the check tells so, and leads to the text. */
    private static void mendWhatTheCheckFinds(Visit bram, Keys keys) {
        Page page = bram.page();
        keys.press("F6");
        keys.back("Kwaliteit", 8);
        keys.press("Enter");
        page.waitForURL("**/beheer/paginas/kwaliteit**");
        assertThat(page.locator("main").innerText()).contains("hier");
        keys.skip();
        keys.tab("Ga erheen", 3);
        keys.press("Enter");
        page.waitForURL("**/beheer/paginas/onderdeel**");
        page.locator(RICH_TEXT).waitFor();
        keys.skip();
        keys.tab("Kop", 4);
        keys.tab("Vet", 1);
        keys.tab("Tekst", 1);
        assertThat(bram.faults()).isEmpty();
        keys.press("End", "Control+Shift+ArrowLeft", "Delete", "Backspace");
        keys.press("Control+Shift+ArrowLeft", "Control+Shift+ArrowLeft");
        linkToAgenda(page, keys);
        keys.tab("Bewaar", 3);
        keys.press("Enter");
        page.waitForURL("**/beheer/paginas/pagina**");
        keys.arrive("Tekst: Wie vergoedt wat?");
    }

    private static void publish(Page page, Keys keys) {
        keys.press("F6");
        keys.back("Zet op de site", 2);
        keys.press("Enter");
        keys.tab("Zet op de site", 1);
        keys.press("Enter");
        page.getByText("De pagina staat op de site.").waitFor();
    }

    /** A link is to the page and not to where it lies. */
    private static void linkGoesAlongWithItsPage() {
        Person bram = SITE.signedIn("bram");
        String move = "/beheer/paginas/verplaatsen?pad=%2Fagenda";
        bram.submit(move, "/beheer/paginas/verplaatsen", Map.of("name", "kalender", "parent", "/"));
        bram.submit("/beheer/paginas/pagina?pad=%2Fkalender", "/beheer/paginas/publiceren", Map.of());
        assertThat(SITE.page("/kosten/vergoedingen").select("main a").eachAttr("href"))
                .contains("/kalender");
    }

    private static void says(Page page, String words) {
        page.waitForFunction("words => document.querySelector('.studio__status').textContent.includes(words)", words);
    }
}
