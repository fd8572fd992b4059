package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import nl.balint.journeys.Browser.Look;
import nl.balint.journeys.Browser.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Texts written in the page itself: the cursor comes where somebody clicks, and nothing that was typed is lost. */
class InPlaceTest {

    private static final Look DESK = new Look(1280, ColorScheme.LIGHT, true);
    private static final String SAVED = "Opgeslagen";

    @RegisterExtension
    static final RunningSite SITE = RunningSite.apart();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static FrameLocator open(Visit visit, String path) {
        visit.page().navigate(SITE.address("/beheer/paginas/pagina?pad=" + path.replace("/", "%2F")));
        FrameLocator frame = visit.page().frameLocator(".studio__frame");
        frame.locator("button.part").first().waitFor();
        return frame;
    }

    /** A click at its beginning, through the marks that lie over the page. */
    private static void click(Page page, Locator text) {
        text.scrollIntoViewIfNeeded();
        var box = text.boundingBox();
        page.mouse().click(box.x + 12, box.y + Math.min(16, box.height / 2));
        text.page()
                .waitForCondition(() -> page.frameLocator(".studio__frame")
                                .locator("[contenteditable]")
                                .count()
                        > 0);
    }

    private static void says(Page page, String words) {
        page.waitForFunction("words => document.querySelector('.studio__status').textContent.includes(words)", words);
    }

    @Test
    void aHeadingATextAndTheTitleAreWrittenWhereTheyStand() {
        try (Visit lotte = BROWSER.signIn(DESK, SITE, "lotte")) {
            Page page = lotte.page();
            FrameLocator frame = open(lotte, "/colofon");
            Locator heading = frame.locator("main h2").first();
            String before = heading.innerText();
            click(page, heading);
            page.keyboard().press("Control+End");
            page.keyboard().type(", in het kort");
            says(page, SAVED);
            assertThat(lotte.faults()).isEmpty();

            Object place = placeOfFrame(page);
            click(page, frame.locator("main .rich p").first());
            assertThat(placeOfFrame(page)).as("where the page lies").isEqualTo(place);
            assertThat(page.locator(".studio__writing [role=toolbar]").isVisible())
                    .isTrue();
            page.keyboard().press("Home");
            page.keyboard().type("Vooraf. ");
            says(page, SAVED);
            page.keyboard().press("Escape");
            page.waitForCondition(() -> frame.locator("[contenteditable]").count() == 0);
            assertThat(frame.locator("main").innerText()).contains(before + ", in het kort", "Vooraf. ");

            click(page, frame.locator("main h1"));
            page.keyboard().press("Control+End");
            page.keyboard().type(" van de site");
            says(page, SAVED);
            page.keyboard().press("Enter");
            page.waitForCondition(
                    () -> frame.locator("main h1[contenteditable]").count() == 0);

            for (int step = 0; step < 3; step++) {
                page.waitForResponse(
                        answer -> answer.url().contains("/werk/terug"), page.locator("[data-studio=terug]")::click);
            }
            page.waitForCondition(
                    () -> frame.locator("main h2").first().innerText().equals(before));
        }
        assertThat(SITE.page("/colofon").text()).doesNotContain("in het kort", "van de site");
    }

    @Test
    void theFirstChangeShowsThatAPageIsNotAsVisitorsSeeIt() {
        try (Visit bram = BROWSER.signIn(DESK, SITE, "bram")) {
            Page page = bram.page();
            FrameLocator frame = open(bram, "/accreditering");
            assertThat(page.locator(".studio-head").innerText())
                    .contains("Op de site")
                    .doesNotContain("Zet op de site");
            click(page, frame.locator("main h2").first());
            page.keyboard().press("Control+End");
            page.keyboard().type(" nu");
            says(page, SAVED);
            page.getByText("Gewijzigd").waitFor();
            assertThat(frame.locator("main h2[contenteditable]").count()).isOne();
            page.keyboard().press("Escape");
            bram.press("Zet op de site");
            page.locator("#publiceren form button").click();
            assertThat(page.locator("main").innerText()).contains("De pagina staat op de site.");
        }
        assertThat(SITE.page("/accreditering").selectFirst("main h2").text()).endsWith(" nu");
    }

    @Test
    void aLinkWhereNothingIsSelectedSaysTheNameOfItsPageAndIsChangedAsAWhole() {
        try (Visit bram = BROWSER.signIn(DESK, SITE, "bram")) {
            Page page = bram.page();
            FrameLocator frame = open(bram, "/kosten");
            click(page, frame.locator("main .rich p").first());
            page.keyboard().press("Home");
            chooseLink(page, "/agenda");
            Locator link = frame.locator("main .rich p").first().locator("a").first();
            assertThat(link.innerText()).isEqualTo("Agenda");
            says(page, SAVED);
            page.keyboard().press("ArrowLeft");
            page.keyboard().press("ArrowLeft");
            page.locator(".studio__writing .rich-text__button--link[aria-pressed=true]")
                    .waitFor();
            chooseLink(page, "/contact");
            page.keyboard().press("Escape");
            says(page, SAVED);
            page.waitForCondition(() -> frame.locator("[contenteditable]").count() == 0);
            assertThat(link.innerText()).isEqualTo("Agenda");
            assertThat(link.getAttribute("href")).isEqualTo("/contact");
        }
    }

    private static void chooseLink(Page page, String address) {
        page.keyboard().press("Control+k");
        page.locator("dialog[open].rich-text__link input").fill(address.substring(1));
        page.locator("dialog[open] .rich-text__page-choice")
                .filter(new Locator.FilterOptions().setHasText(address))
                .first()
                .click();
    }

    private static Object placeOfFrame(Page page) {
        return page.locator(".studio__frame").evaluate("frame => frame.getBoundingClientRect().top + scrollY");
    }

    @Test
    void byKeysTheFirstTextIsWrittenAndTabGoesToTheNext() {
        try (Visit bram = BROWSER.signIn(DESK, SITE, "bram")) {
            Page page = bram.page();
            FrameLocator frame = open(bram, "/privacy");
            frame.locator("button.part[aria-label^='Tekst']").first().focus();
            page.keyboard().press("F2");
            frame.locator("h2[contenteditable]").waitFor();
            page.keyboard().press("Control+a");
            page.keyboard().type("Met de toetsen");
            page.keyboard().press("Tab");
            frame.locator(".rich[contenteditable]").waitFor();
            page.keyboard().press("Escape");
            says(page, SAVED);
            page.waitForCondition(() -> frame.locator("[contenteditable]").count() == 0);
            assertThat(frame.locator("main h2").allInnerTexts()).contains("Met de toetsen");
            assertThat(page.evaluate("document.activeElement.tagName")).isEqualTo("IFRAME");
        }
    }

    @Test
    void whenSomebodyElseWasFirstOnesOwnTextComesForward() {
        try (Visit bram = BROWSER.signIn(DESK, SITE, "bram")) {
            Page page = bram.page();
            FrameLocator frame = open(bram, "/wat-is-balint");
            Locator text = frame.locator("button.part[aria-label^='Tekst']").first();
            String path = text.getAttribute("data-path");
            text.focus();
            page.keyboard().press("F2");
            frame.locator("[contenteditable]").waitFor();
            Person lotte = SITE.signedIn("lotte");
            String theirs = "/beheer/paginas/onderdeel?pad=" + path.replace("/", "%2F");
            lotte.submit(theirs, "/beheer/paginas/onderdeel", Map.of("f0", "Van Lotte"));

            page.keyboard().press("Control+a");
            page.keyboard().type("Van Bram");
            page.locator(".conflict").waitFor();
            bram.wasOvertaken();
            assertThat(page.locator(".studio__panel input[name=f0]").inputValue())
                    .isEqualTo("Van Bram");
            assertThat(bram.faults()).isEmpty();
            bram.press("Bewaar mijn tekst als nieuwe versie");
            says(page, SAVED);
            assertThat(frame.locator("main h2").allInnerTexts()).contains("Van Bram");
        }
    }

    @Test
    void aSessionThatEndsInTheMiddleOfASentenceLosesNothing() {
        try (Visit lotte = BROWSER.signIn(DESK, SITE, "lotte")) {
            Page page = lotte.page();
            FrameLocator frame = open(lotte, "/toegankelijkheid");
            click(page, frame.locator("main h2").first());
            lotte.leave();
            page.keyboard().press("Control+End");
            page.keyboard().type(", na het uitloggen");
            page.locator(".studio__out").waitFor();
            BROWSER.signInBeside(lotte, SITE, "lotte");
            says(page, SAVED);
            lotte.wasOvertaken();
            page.keyboard().press("Escape");
            page.waitForCondition(() -> frame.locator("[contenteditable]").count() == 0);
            assertThat(frame.locator("main h2").first().innerText()).endsWith(", na het uitloggen");
        }
    }
}
