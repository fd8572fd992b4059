package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import nl.balint.journeys.Browser.Look;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Someone who wants to know what it costs, on a phone and at a desk, with and without scripts, and with the keyboard
 * alone.
 */
class VisitorTest {

    @RegisterExtension
    static final RunningSite SITE = new RunningSite();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void opensTheMenuOnAPhoneAndReadsWhatItCosts(boolean scripts) {
        try (Browser.Visit visit = BROWSER.visit(new Look(390, ColorScheme.LIGHT, scripts))) {
            Page page = visit.page();
            page.navigate(SITE.address("/"));
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Menu"))
                    .click();
            page.getByRole(
                            AriaRole.LINK,
                            new Page.GetByRoleOptions().setName("Kosten").setExact(true))
                    .first()
                    .click();

            assertThat(page.url()).endsWith("/kosten");
            assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1))
                            .textContent())
                    .contains("Wat kost een Balintgroep?");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void searchesAtADeskAndFollowsAHit(boolean scripts) {
        try (Browser.Visit visit = BROWSER.visit(new Look(1280, ColorScheme.LIGHT, scripts))) {
            Page page = visit.page();
            page.navigate(SITE.address("/"));
            page.locator("input[name=q]").first().fill("accreditering");
            page.locator("input[name=q]").first().press("Enter");
            page.locator(".search-result a[href='/accreditering']").first().click();

            assertThat(page.url()).endsWith("/accreditering");
        }
    }

    @Test
    void skipsToTheContentWithTheKeyboard() {
        try (Browser.Visit visit = BROWSER.visit(new Look(1280, ColorScheme.LIGHT, true))) {
            Page page = visit.page();
            page.navigate(SITE.address("/kosten"));
            page.keyboard().press("Tab");

            assertThat(page.evaluate("document.activeElement.getAttribute('href')"))
                    .isEqualTo("#inhoud");
            page.keyboard().press("Enter");
            assertThat(page.url()).endsWith("#inhoud");
        }
    }

    @Test
    void seesSuggestionsWhileTypingAndChoosesOneWithTheKeyboard() {
        try (Browser.Visit visit = BROWSER.visit(new Look(1280, ColorScheme.LIGHT, true))) {
            Page page = visit.page();
            page.navigate(SITE.address("/contact"));
            page.locator("input[name=q]").first().pressSequentially("kost");
            page.locator("[role=option]").first().waitFor();
            page.keyboard().press("ArrowDown");
            page.keyboard().press("Enter");
            page.waitForURL(url -> !url.endsWith("/contact"));

            assertThat(page.url()).doesNotContain("/contact");
        }
    }
}
