package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.balint.journeys.Browser.Look;
import nl.balint.journeys.Browser.Visit;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the house does with applications while nobody does anything, told by its own clock; its time only goes on. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ByItselfTest {

    private static final MovingClock CLOCK = new MovingClock("2027-03-23T10:00");

    @RegisterExtension
    static final RunningSite SITE = RunningSite.by(CLOCK);

    @RegisterExtension
    static final Browser BROWSER = new Browser();

    private static final Look PHONE = new Look(390, ColorScheme.LIGHT, true);
    private static final String LEADER = "thijs.okkerse@psychotherapie.example";

    /** The clocks go forward in the night of 28 March 2027. */
    @Test
    @Order(1)
    void leadersAreRemindedAtTheirHourOfSummerTimeAndTheSecretariatAfterTheTerm() {
        SampleRoom.inZeist(SITE.signedIn("wil"), "Zomertijd", 1)
                .with("Okkerse", "LEADER")
                .with("IJzerman", "MEMBER");
        String asked = applied("zomer@praktijk.example");
        String left = applied("ligt@praktijk.example");
        alsoWants(asked, "Zomertijd");
        new OtherHands(SITE).propose(asked, "Zomertijd");
        arrived(LEADER, "Een aanmelding voor uw groep");

        CLOCK.turnTo("2027-03-27T07:31");
        ranOn("Termijnen van aanmeldingen bewaken", "27 maart 2027");
        // A house that only now begins its rounds goes on its first one an hour later.
        CLOCK.turnTo("2027-03-27T08:45");
        waits("Een aanmelding wacht te lang", left);
        CLOCK.turnTo("2027-03-28T07:20");
        ranOn("Vrije plekken aanbieden aan wie wacht", "28 maart 2027");
        assertThat(mails()).doesNotContain(LEADER + "  Een aanmelding wacht op uw groep");

        CLOCK.turnTo("2027-03-28T07:31");
        arrived(LEADER, "Een aanmelding wacht op uw groep");

        CLOCK.turnTo("2027-04-01T07:31");
        arrived(LEADER, "Een aanmelding wacht op uw groep", 2);
        assertThat(isWaiting("Een aanmelding wacht te lang", asked)).isFalse();

        CLOCK.turnTo("2027-04-03T00:05");
        waits("Een aanmelding wacht te lang", asked);
        assertThat(times(LEADER + "  Een aanmelding wacht op uw groep")).isEqualTo(2);
    }

    @Test
    @Order(2)
    void aSeatThatComesFreeIsOfferedInOrderForAWeekEach() {
        CLOCK.turnTo("2027-05-03T09:00");
        SampleRoom.inZeist(SITE.signedIn("wil"), "Bosrand", 1)
                .with("Okkerse", "LEADER")
                .with("IJzerman", "MEMBER");
        String first = "eerste@praktijk.example";
        String second = "tweede@praktijk.example";
        waitFor(applied(first));
        CLOCK.turnTo("2027-05-03T11:00");
        waitFor(applied(second));

        Office.endMembership(SITE.signedIn("wil"), "Bosrand", "IJzerman");
        CLOCK.turnTo("2027-05-04T09:00");
        arrived(first, "Er is een plek vrij in Bosrand");
        assertThat(mails()).doesNotContain(second + "  Er is een plek vrij");
        assertThat(status(first)).contains("Er is een plek vrij in de groep", "11 mei 2027");

        CLOCK.turnTo("2027-05-11T22:00");
        assertThat(status(first)).contains("Er is een plek vrij in de groep");

        CLOCK.turnTo("2027-05-12T01:10");
        arrived(first, "De plek is aan een ander aangeboden");
        CLOCK.turnTo("2027-05-12T01:30");
        arrived(second, "Er is een plek vrij in Bosrand");
        assertThat(status(first)).doesNotContain("Er is een plek vrij in de groep");

        try (Visit visit = BROWSER.visit(PHONE)) {
            visit.page().navigate(SITE.address(walk(second).mailed("/aanmelding/stand")));
            visit.press("Ik wil deze plek");
            assertThat(visit.page().locator("main").innerText()).contains("Bosrand");
            assertThat(visit.faults()).isEmpty();
        }
        arrived(LEADER, "Een aanmelding voor uw groep", 2);
    }

    @Test
    @Order(3)
    void allThatIsDoneByItselfHasANameThatPeopleRead() {
        assertThat(SITE.signedIn("joris")
                        .page("/beheer/klok")
                        .select("tbody th")
                        .eachText())
                .hasSizeGreaterThan(15)
                .allMatch(name -> !name.matches("[a-z.-]+"));
    }

    /** Sent and confirmed; the number it got. */
    private static String applied(String email) {
        Person visitor = Person.elsewhere(SITE.address(""));
        ApplicationWalk walk = new ApplicationWalk(SITE, visitor, email);
        walk.send();
        String confirm = walk.mailed("/aanmelding/bevestigen");
        visitor.submit(confirm, confirm, Map.of());
        Matcher number = Pattern.compile("AAN-\\d{4}-\\d{4}")
                .matcher(visitor.page(walk.mailed("/aanmelding/stand"))
                        .select("h1")
                        .text());
        assertThat(number.find()).isTrue();
        return number.group();
    }

    private static void alsoWants(String number, String group) {
        Person wil = SITE.signedIn("wil");
        String dossier = dossier(wil, number);
        String id = wil.page(dossier).select("select[name=group] option").stream()
                .filter(option -> option.text().equals(group))
                .findFirst()
                .orElseThrow()
                .val();
        assertThat(wil.submit(dossier, dossier + "/groep", Map.of("group", id)).statusCode())
                .isEqualTo(303);
    }

    private static String dossier(Person wil, String number) {
        return wil.page("/beheer/aanmeldingen?stand=alle&zoek=" + number)
                .expectFirst("main table a")
                .attr("href");
    }

    private static void waitFor(String number) {
        Person wil = SITE.signedIn("wil");
        String dossier = dossier(wil, number);
        assertThat(wil.submit(dossier, dossier + "/wachtlijst", Map.of()).statusCode())
                .isEqualTo(303);
    }

    /** What an applicant reads on the own page now, on a telephone. */
    private static String status(String email) {
        try (Visit visit = BROWSER.visit(PHONE)) {
            visit.page().navigate(SITE.address(walk(email).mailed("/aanmelding/stand")));
            assertThat(visit.faults()).isEmpty();
            return visit.page().locator("main").innerText();
        }
    }

    private static ApplicationWalk walk(String email) {
        return new ApplicationWalk(SITE, Person.anonymous(SITE.address("")), email);
    }

    /** Jobs run in the order of their names, so those before it had their turn too. */
    private static void ranOn(String job, String day) {
        assertThat(ApplicationWalk.await(() -> SITE.signedIn("joris").page("/beheer/klok").select("tbody tr").stream()
                        .filter(row -> row.text().contains(job))
                        .map(row -> row.select("td").get(0).text())
                        .filter(last -> last.contains(day))
                        .findFirst()))
                .as(job)
                .isPresent();
    }

    private static void arrived(String email, String subject) {
        arrived(email, subject, 1);
    }

    private static void arrived(String email, String subject, int times) {
        assertThat(ApplicationWalk.await(
                        () -> times(email + "  " + subject) >= times ? Optional.of(subject) : Optional.empty()))
                .as(subject)
                .isPresent();
    }

    private static int times(String line) {
        return mails().split(Pattern.quote(line), -1).length - 1;
    }

    private static String mails() {
        return SITE.ask(Mailbox.ADDRESS).body();
    }

    private static void waits(String task, String number) {
        assertThat(ApplicationWalk.await(() -> isWaiting(task, number) ? Optional.of(task) : Optional.empty()))
                .as(task + " " + number)
                .isPresent();
    }

    private static boolean isWaiting(String task, String number) {
        return SITE.signedIn("wil").page("/mijn/vandaag").select("main li").stream()
                .anyMatch(item -> item.text().contains(task) && item.text().contains(number));
    }
}
