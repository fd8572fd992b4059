package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.FrameLocator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import nl.balint.ForeignModules;
import nl.balint.journeys.Browser.Look;
import nl.balint.journeys.Browser.Visit;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody serves light modules made for Magnolia, and makes a page with them, as he did there. */
class ForeignSiteTest {

    private static final Look DESK = new Look(1280, ColorScheme.LIGHT, true);
    private static final Path MODULES = folder();

    @Order(1)
    @RegisterExtension
    static final BeforeAllCallback FETCHED = ForeignSiteTest::fetch;

    @Order(2)
    @RegisterExtension
    static final RunningSite SITE = RunningSite.with(MODULES);

    @Order(3)
    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static Path folder() {
        try {
            return Files.createTempDirectory("balint-foreign");
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }

    private static void fetch(ExtensionContext context) throws Exception {
        for (String module : List.of(ForeignModules.CALCULATOR, ForeignModules.CHART)) {
            ForeignModules.fetch(module, MODULES);
        }
    }

    @Test
    void aPageIsMadeFilledTakenBackAndPublished() {
        try (Visit bram = BROWSER.signIn(DESK, SITE, "bram")) {
            Page page = bram.page();
            page.navigate(SITE.address("/beheer/paginas/nieuw?pad=%2F"));
            page.getByLabel("Titel").first().fill("Wat kost lenen?");
            page.locator("main select").first().selectOption("mtk:pages/basic");
            bram.press("Maak pagina");

            frame(page).locator("button.empty[aria-label$='Main']").click();
            page.locator(".picker__kind", new Page.LocatorOptions().setHasText("Calculator"))
                    .click();
            Locator title = page.getByLabel("Title");
            title.fill("Rente per jaar");
            says(page, "Opgeslagen");
            assertThat(page.getByLabel("Formula").inputValue()).isEqualTo("([A] * [B]) / 100");
            bram.press("Klaar");
            Locator part = frame(page).locator("button.part[aria-label^='Calculator']");
            part.first().waitFor();
            assertThat(heads(page)).contains("Rente per jaar");

            part.first().focus();
            page.keyboard().press("Delete");
            says(page, "Verwijderd");
            assertThat(heads(page)).doesNotContain("Rente per jaar");
            page.keyboard().press("Control+z");
            part.first().waitFor();
            assertThat(heads(page)).contains("Rente per jaar");
            assertThat(bram.faults()).isEmpty();

            page.locator("button[popovertarget=publiceren]").first().click();
            page.locator("#publiceren form button").click();
            page.getByText("staat op de site").first().waitFor();
        }
        try (Visit anyone = BROWSER.visit(DESK)) {
            Page page = anyone.page();
            page.navigate(SITE.address("/wat-kost-lenen"));
            assertThat(page.locator("main h2").innerText()).isEqualTo("Rente per jaar");
            assertThat(page.locator(".calculator__result").getAttribute("data-formula"))
                    .isEqualTo("([A] * [B]) / 100");
        }
    }

    private static FrameLocator frame(Page page) {
        return page.frameLocator(".studio__frame");
    }

    private static List<String> heads(Page page) {
        return frame(page).locator("h2").allInnerTexts();
    }

    private static void says(Page page, String words) {
        page.waitForFunction("words => document.querySelector('.studio__status').textContent.includes(words)", words);
    }
}
