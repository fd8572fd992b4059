package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import nl.balint.journeys.Browser.Look;
import nl.balint.journeys.Browser.Visit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every screen on which a site is made and kept: for who sees little, on a small telephone, by day and in the dark. */
class EveryScreenTest {

    private static final String PAGES = "/beheer/paginas";
    private static final String PART = PAGES + "/onderdeel?pad=";

    private static final List<String> OF_THE_REDACTIE = OfficeScreens.ofEditorsAnd(
            PAGES + "?q=kosten", PAGES + "/nieuw?pad=%2F", "/beheer/teksten", "/beheer/inzendingen", "/stijlgids");

    private static final List<String> OF_THE_OPERATOR = OfficeScreens.ofOperatorsAnd(
            "/beheer/definities/teksten",
            "/beheer/rollen",
            "/beheer/tweede-factor",
            "/beheer/noodtoegang",
            "/beheer/postcodes");

    @RegisterExtension
    static final RunningSite SITE = RunningSite.apart();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    @ParameterizedTest
    @CsvSource({
        "bram, 320, LIGHT, DARK",
        "bram, 1280, DARK, LIGHT",
        "joris, 320, DARK, LIGHT",
        "joris, 1280, LIGHT, DARK"
    })
    void canBeUsedByEverybody(String key, int width, ColorScheme first, ColorScheme second) {
        List<String> problems = new ArrayList<>();
        try (Visit visit = BROWSER.signIn(new Look(width, first, true), SITE, key)) {
            for (String screen : screens(visit, key, width)) {
                colours(visit, first);
                assertThat(visit.page().navigate(SITE.address(screen)).status())
                        .as(screen)
                        .isEqualTo(200);
                // The check of a page looks at it in a frame, which goes away.
                visit.page().waitForFunction("() => !document.querySelector('page-scan iframe')");
                visit.faults().forEach(fault -> problems.add(screen + " " + fault));
                colours(visit, second);
                visit.contrastProblems().forEach(fault -> problems.add(screen + " " + second + " " + fault));
            }
        }
        assertThat(problems).isEmpty();
    }

    /** Nothing moves from the one colour to the other, so that what is seen is what stays. */
    private static void colours(Visit visit, ColorScheme scheme) {
        visit.page()
                .emulateMedia(
                        new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
    }

    /** These, and one of each kind that they lead to. */
    private static Set<String> screens(Visit visit, String key, int width) {
        if (!key.equals("bram")) {
            Set<String> screens = new LinkedHashSet<>(OF_THE_OPERATOR);
            screens.add(first(visit, "/beheer/definities", "main a[href*='/bestand?']"));
            return screens;
        }
        Set<String> screens = new LinkedHashSet<>(OF_THE_REDACTIE);
        String folder = first(visit, "/beheer/bestanden", "main a[href*='?map=']");
        screens.addAll(List.of(folder, first(visit, folder, "main a[href*='/bestand?id=']")));
        screens.add(first(visit, "/beheer/teksten", "main a[href^='/beheer/teksten/']"));
        List<String> dialogs =
                links(visit, PAGES + "/bouwsteen?pad=%2Fkosten%2Fmain", "main a[href*='/bouwsteen/nieuw?']");
        screens.addAll(width == 320 ? dialogs : dialogs.subList(0, 2));
        for (String app : new LinkedHashSet<>(links(visit, "/beheer/inhoud", "main a[href^='/beheer/inhoud/']"))) {
            screens.addAll(List.of(app, app + "/nieuw", app + "/inlezen"));
            String item = first(visit, app, "main a[href*='/item?']");
            screens.addAll(List.of(item, item.replace("/item?", "/verplaatsen?")));
        }
        return screens;
    }

    private static String first(Visit visit, String screen, String which) {
        return links(visit, screen, which).get(0);
    }

    private static List<String> links(Visit visit, String screen, String which) {
        visit.page().navigate(SITE.address(screen));
        return visit.page().locator(which).all().stream()
                .map(link -> link.getAttribute("href"))
                .toList();
    }

    @Test
    void whatOpensOverAScreenCanBeUsedToo() {
        for (int width : List.of(320, 1280)) {
            try (Visit bram = BROWSER.signIn(new Look(width, ColorScheme.DARK, true), SITE, "bram")) {
                Page page = bram.page();
                page.navigate(SITE.address(PAGES));
                page.locator("[role=tree]").waitFor();
                opened(bram, page.locator("#zeker-publiceren"), () -> press(page, "[popovertarget=zeker-publiceren]"));
                opened(bram, page.locator("#boomtoetsen"), () -> press(page, "[popovertarget=boomtoetsen]"));
                opened(
                        bram,
                        page.locator("dialog.palette"),
                        () -> page.keyboard().press("Control+k"));
                page.navigate(SITE.address(PAGES + "/pagina?pad=%2Fkosten"));
                opened(bram, page.locator("#toetsen"), () -> press(page, "[popovertarget=toetsen]"));
                page.navigate(SITE.address(PART + "%2Fkosten%2Fmain%2F00"));
                opened(
                        bram,
                        page.locator(".rich-text__link"),
                        () -> page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Link (Ctrl+K)"))
                                .click());
                page.navigate(
                        SITE.address(PAGES + "/bouwsteen/nieuw?pad=%2Fkosten%2Fmain&soort=site:components%2Fimage"));
                opened(bram, page.locator("dialog.choose"), () -> press(page, "cms-choose > button"));
            }
        }
    }

    private static void press(Page page, String which) {
        page.locator(which).first().click();
    }

    private static void opened(Visit visit, Locator what, Runnable opening) {
        opening.run();
        what.first().waitFor();
        assertThat(visit.faults()).isEmpty();
        colours(visit, ColorScheme.LIGHT);
        assertThat(visit.contrastProblems()).isEmpty();
        colours(visit, ColorScheme.DARK);
        visit.page().keyboard().press("Escape");
    }
}
