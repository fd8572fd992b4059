package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A leader brings three files at her desk; a member finds and fetches one on his phone; nobody else meets them. */
class GroupFilesTest {

    @RegisterExtension
    static final RunningSite SITE = new RunningSite();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final List<String> FILES =
            List.of("Agenda voorjaar.txt", "Adres van de zaal.txt", "Boekenlijst.txt");

    @Test
    void goFromTheLeaderToTheMembersOfTheGroupAndToNobodyElse() {
        String folder = leaderBringsFiles();
        String document = memberFetchesTheAgenda(folder);

        for (String outsider : List.of("floor", "ada", "joris", "fatma")) {
            Person person = SITE.signedIn(outsider);
            Stream.of(folder, document, document + "/bestand", "/mijn/documenten/bestaat-niet")
                    .forEach(hidden -> assertThat(person.get(hidden).statusCode())
                            .as(outsider + " " + hidden)
                            .isEqualTo(404));
            assertThat(person.get("/mijn/zoeken?q=kopje").body()).doesNotContain("Agenda voorjaar");
        }
    }

    private static String leaderBringsFiles() {
        try (Browser.Visit visit =
                BROWSER.signIn(new Browser.Look(1280, ColorScheme.LIGHT, true), SITE, "pieter-jan")) {
            Page page = visit.page();
            page.navigate(SITE.address("/mijn/groepen/zeist/documenten"));
            page.getByRole(AriaRole.LINK, named("Mededelingen")).first().click();
            String folder = page.url();
            page.locator("input[type=file]")
                    .setInputFiles(FILES.stream().map(GroupFilesTest::file).toArray(FilePayload[]::new));
            page.getByRole(AriaRole.CHECKBOX).first().check();
            page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Voeg toe"))
                    .click();
            FILES.forEach(name -> added(page, name).waitFor(new Locator.WaitForOptions().setTimeout(60_000)));
            return folder.substring(SITE.address("").length());
        }
    }

    private static String memberFetchesTheAgenda(String folder) {
        try (Browser.Visit visit = BROWSER.signIn(new Browser.Look(390, ColorScheme.DARK, true), SITE, "anne")) {
            Page page = visit.page();
            page.navigate(SITE.address("/mijn/zoeken?q=kopje"));
            page.getByRole(AriaRole.LINK, named("Agenda voorjaar")).first().click();
            assertThat(visit.accessibilityProblems()).isEmpty();
            String document = page.url().substring(SITE.address("").length());
            page.navigate(SITE.address(folder));
            assertThat(visit.accessibilityProblems()).isEmpty();
            assertThat(visit.scrollsSideways()).isFalse();
            assertThat(page.context()
                            .request()
                            .get(SITE.address(document + "/bestand"))
                            .text())
                    .contains("kopje");
            return document;
        }
    }

    private static FilePayload file(String name) {
        return new FilePayload(
                name, "text/plain", ("Breng uw eigen kopje mee. " + name).getBytes(StandardCharsets.UTF_8));
    }

    /** The line of a file that is in the folder; the page shows it once it was judged. */
    private static Locator added(Page page, String name) {
        return page.locator("main a[href^='/mijn/documenten/']", new Page.LocatorOptions().setHasText(name))
                .first();
    }

    private static Page.GetByRoleOptions named(String name) {
        return new Page.GetByRoleOptions().setName(name);
    }
}
