package nl.balint.cms.mail;

import static nl.balint.cms.mail.PostOffice.ANNE;
import static nl.balint.cms.mail.PostOffice.FLOOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Mail servers that do not take everything. */
class SmtpRefusalTest {

    private final Map<String, Integer> asked = new HashMap<>();
    private final DifficultServer server = new DifficultServer();
    private final PostOffice office =
            new PostOffice(new Smtp("127.0.0.1", server.port(), Smtp.Encryption.NONE, "", "", Duration.ofMillis(500)));

    @AfterEach
    void close() {
        office.close();
        server.close();
    }

    @Test
    void anAddressThatDoesNotExistFailsAtOnceAndTheOthersArrive() {
        server.answer("RCPT", line -> line.contains(FLOOR) ? "550 5.1.1 <" + FLOOR + "> unknown" : "250 ok");
        String unknown = office.post(FLOOR);
        String known = office.post(ANNE);

        office.send();

        assertThat(office.fate(unknown).state()).isEqualTo(MailState.FAILED);
        assertThat(office.fate(unknown).fault()).isEqualTo("550 5.1.1");
        assertThat(office.fate(known).state()).isEqualTo(MailState.SENT);
        assertThat(office.failed()).extracting(Delivery::id).containsExactly(unknown);
    }

    @Test
    void aGreylistingServerGetsTheMailWhenItWantsIt() {
        server.answer("RCPT", line -> asked.merge(line, 1, Integer::sum) < 3 ? "450 4.2.0 Greylisted" : "250 ok");
        String id = office.post(FLOOR);
        office.send();
        assertThat(office.fate(id).fault()).isEqualTo("450 4.2.0");

        office.after(Duration.ofSeconds(59));
        assertThat(office.fate(id).tries()).isEqualTo(1);
        office.after(Duration.ofSeconds(1));
        office.after(Duration.ofMinutes(5));

        assertThat(office.fate(id).state()).isEqualTo(MailState.SENT);
        assertThat(office.fate(id).tries()).isEqualTo(3);
    }

    @Test
    void aServerThatRefusesTheSenderRefusesEveryMailForTheMoment() {
        server.answer("MAIL", line -> "553 5.7.1 Not you");
        String id = office.post(FLOOR);

        office.send();

        assertThat(office.fate(id).state()).isEqualTo(MailState.WAITING);
        assertThat(office.fate(id).fault()).isEqualTo("sender 553 5.7.1");
    }

    @Test
    void aServerThatTakesTheTextForJunkFailsTheMail() {
        server.answer(".", line -> "554 5.7.1 Spam");
        String id = office.post(FLOOR);

        office.send();

        assertThat(office.fate(id).state()).isEqualTo(MailState.FAILED);
        assertThat(office.fate(id).fault()).isEqualTo("554 5.7.1");
    }

    @Test
    void aServerThatGoesHomeGetsTheMailLater() {
        server.answer("MAIL", line -> "421 4.3.2 Closing");
        String id = office.post(FLOOR);

        office.send();

        assertThat(office.fate(id).state()).isEqualTo(MailState.WAITING);
    }

    @Test
    void aServerThatSaysNothingIsGivenUpOn() {
        server.answer(".", line -> DifficultServer.SILENCE);
        String id = office.post(FLOOR);

        office.send();

        assertThat(office.fate(id).state()).isEqualTo(MailState.WAITING);
        assertThat(office.fate(id).fault()).isEqualTo("no answer");
    }
}
