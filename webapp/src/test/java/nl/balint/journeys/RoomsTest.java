package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rooms behind the door, as people who signed in see them: accessible, on a phone and at a desk. */
class RoomsTest {

    @RegisterExtension
    static final RunningSite SITE = new RunningSite();

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final List<String> OF_A_LEADER = List.of(
            "/mijn",
            "/mijn/vandaag",
            "/mijn/gegevens",
            "/mijn/gegevens/delen",
            "/mijn/gegevens/inzage",
            "/mijn/beveiliging",
            "/mijn/zoeken",
            "/mijn/groepen/zeist",
            "/mijn/groepen/zeist/aanmeldingen",
            "/mijn/groepen/zeist/leden",
            "/mijn/groepen/zeist/leden/uitnodigen",
            "/mijn/groepen/zeist/mededelingen",
            "/mijn/groepen/zeist/documenten",
            "/mijn/groepen/zeist/documenten/instellingen");
    private static final List<String> OF_THE_SECRETARIAT = List.of(
            "/mijn/vandaag",
            "/beheer/aanmeldingen",
            "/beheer/aanmeldingen/bord",
            "/beheer/aanmeldingen/bewaren",
            "/beheer/aanmeldingen/cijfers",
            "/beheer/personen",
            "/beheer/personen/nieuw",
            "/beheer/groepen",
            "/beheer/groepen/nieuw",
            "/beheer/import",
            "/beheer/dubbelen",
            "/beheer/rollen",
            "/beheer/mails");

    @ParameterizedTest
    @ValueSource(strings = {"helene", "wil"})
    void areAccessibleAndFitTheScreen(String key) {
        List<String> problems = new ArrayList<>();
        List<String> rooms = key.equals("wil") ? OF_THE_SECRETARIAT : OF_A_LEADER;
        try (Browser.Visit visit = BROWSER.signIn(new Browser.Look(390, ColorScheme.LIGHT, true), SITE, key)) {
            rooms.forEach(room -> look(visit, room, "on a phone", problems));
            visit.page().setViewportSize(1280, 900);
            visit.page().emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
            rooms.forEach(room -> look(visit, room, "at a desk, in the dark", problems));
        }

        assertThat(problems).isEmpty();
    }

    private static void look(Browser.Visit visit, String room, String where, List<String> problems) {
        visit.page().navigate(SITE.address(room));
        assertThat(visit.page().url()).endsWith(room);
        visit.accessibilityProblems().forEach(problem -> problems.add(room + " " + where + ": " + problem));
        if (visit.scrollsSideways()) {
            problems.add(room + " " + where + " scrolls sideways");
        }
    }
}
