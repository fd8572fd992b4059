package nl.balint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Method;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.mail.Mail;
import nl.balint.cms.mail.MailKind;
import nl.balint.cms.security.SignInNeeded;
import nl.balint.cms.workflow.Job;
import nl.balint.cms.workflow.Schedule;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What who keeps the house running sees of its mails and its jobs, and what nobody else does. */
class OperationsTest {

    private static final String FLOOR = "floor.ijzerman@praktijk.example";

    private final OperationsHouse house = new OperationsHouse();

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void theSecretariatSeesWhoseMailWaitsAndWhatItSaysNobodySees() throws Exception {
        post();

        Document page = house.page("/beheer/mails?stand=waiting", house.visitor("secretariaat"));

        assertThat(page.select("h1").text()).isEqualTo("Verstuurde mails");
        assertThat(page.select("table").text()).contains(FLOOR);
        assertThat(page.text()).doesNotContain("U vroeg om een testbericht");
        assertThat(page.select("form[action$=/opnieuw] button").text()).startsWith("Verstuur opnieuw");
    }

    @Test
    void theOperatorSeesNoWholeAddress() throws Exception {
        post();

        Document page = house.page("/beheer/mails?stand=waiting", house.visitor("beheer"));

        assertThat(page.select("table").text()).contains("f…@praktijk.example").doesNotContain(FLOOR);
    }

    @Test
    void nobodyElseSeesMailsOrJobs() {
        for (String address : List.of("/beheer/mails", "/beheer/klok")) {
            for (String role : List.of("bestuur", "commissie", "pam", "redactie", "eindredactie", "privacy")) {
                assertThatThrownBy(() -> house.page(address, house.visitor(role)))
                        .as(role)
                        .isInstanceOf(RequestFailure.class)
                        .hasMessageContaining("NOT_FOUND");
            }
            assertThatThrownBy(() -> house.answer(Request.get(address))).isInstanceOf(SignInNeeded.class);
        }
    }

    @Test
    void aMailIsSentAgainOnRequestAndAnUnknownOneChangesNothing() throws Exception {
        String id = post();

        Answer answer = house.answer(OperationsHouse.request(
                Method.POST, "/beheer/mails/" + id + "/opnieuw", house.visitor("secretariaat")));
        Answer unknown = house.answer(OperationsHouse.request(
                Method.POST, "/beheer/mails/" + "0".repeat(32) + "/opnieuw", house.visitor("secretariaat")));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(unknown.header("Location")).contains("/beheer/mails");
    }

    @Test
    void aListWithoutMailsSaysSo() throws Exception {
        Document page = house.page("/beheer/mails?stand=nonsense", house.visitor("beheer"));

        assertThat(page.text()).contains("Er zijn geen mails mislukt");
        assertThat(page.select("nav.tabs a[aria-current=page]").text()).isEqualTo("Mislukt");
    }

    @Test
    void theOperatorSeesWhatTheHouseDoesByItself() throws Exception {
        house.workflow.jobs().add(new Job("mail.tidy", Schedule.every(Duration.ofDays(1)), house.mails.outbox()::tidy));

        Document page = house.page("/beheer/klok", house.visitor("beheer"));

        assertThat(page.select("tbody tr").text()).contains("Oude mails opruimen", "Goed");
    }

    private String post() {
        return house.mails
                .outbox()
                .post(new Mail("mail:mails/test", FLOOR, Map.of("name", "Floor IJzerman"), MailKind.SERVICE));
    }
}
