package nl.balint.cms.mail;

import static nl.balint.cms.mail.PostOffice.ANNE;
import static nl.balint.cms.mail.PostOffice.FLOOR;
import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Through a real mail server in the process. */
class SmtpTest {

    private GreenMail server = started(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private PostOffice office;

    @BeforeEach
    void open() {
        office = new PostOffice(smtp(server.getSmtp().getPort(), Smtp.Encryption.NONE, ""));
    }

    @AfterEach
    void close() {
        office.close();
        server.stop();
    }

    @Test
    void aMailArrivesAsTextAndAsHtml() throws Exception {
        String id = office.post(FLOOR);

        office.send();

        assertThat(office.fate(id).fault()).isEmpty();
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Welkom Floor");
        assertThat(mail.getAllRecipients()).extracting(Object::toString).containsExactly(FLOOR);
        assertThat(mail.getFrom()[0]).hasToString("Sector Balint Intervisie <post@balint.example>");
        assertThat(mail.getReplyTo()[0]).hasToString("secretariaat@balint.example");
        assertThat(mail.getMessageID()).isEqualTo("<" + id + "@balint.example>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.getSentDate()).isEqualTo(office.clock().instant());
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        assertThat(parts.getBodyPart(0).getContent().toString().strip())
                .isEqualToNormalizingNewlines("Beste Floor,\n\nMaak uw account https://balint.example/u/1");
        assertThat(parts.getBodyPart(1).getContentType()).startsWith("text/html");
        assertThat(office.fate(id).state()).isEqualTo(MailState.SENT);
    }

    @Test
    void noNameOrWordBecomesAHeader() throws Exception {
        office.outbox()
                .post(new Mail(
                        "site:mails/welcome",
                        FLOOR,
                        Map.of("name", "Zoë\r\nBcc: anne@praktijk.example\r\n\r\n\u202Eweg"),
                        MailKind.SERVICE));

        office.send();

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(server.getReceivedMessages()).hasSize(1);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getSubject()).isEqualTo("Welkom Zoë Bcc: anne@praktijk.example weg");
        assertThat(GreenMailUtil.getHeaders(mail)).doesNotContain("\nBcc");
    }

    @Test
    void everyMailHasOneReceiver() throws Exception {
        office.post(FLOOR);
        office.post(ANNE);

        office.send();

        assertThat(server.getReceivedMessages())
                .hasSize(2)
                .allSatisfy(mail -> assertThat(mail.getAllRecipients()).hasSize(1));
    }

    @Test
    void aServerThatIsDownForTenMinutesLosesNothing() {
        int port = server.getSmtp().getPort();
        server.stop();
        String first = office.post(FLOOR);
        String second = office.post(ANNE);
        for (int minute = 0; minute < 10; minute++) {
            office.send();
            assertThat(office.fate(first).state()).isEqualTo(MailState.WAITING);
            office.clock().add(Duration.ofMinutes(1));
        }
        server = started(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));

        office.after(Duration.ofMinutes(11));

        assertThat(server.getReceivedMessages()).hasSize(2);
        assertThat(office.fate(first).state()).isEqualTo(MailState.SENT);
        assertThat(office.fate(second).tries()).isEqualTo(4);
    }

    @Test
    void aServerWhoseNameCannotBeLookedUpIsTriedAgainLater() {
        office.close();
        office = new PostOffice(
                new Smtp("post.bestaat-niet.invalid", 25, Smtp.Encryption.NONE, "", "", Duration.ofSeconds(2)));

        String id = office.post(FLOOR);
        office.send();

        assertThat(office.fate(id).state()).isEqualTo(MailState.WAITING);
        assertThat(office.fate(id).fault()).isNotEmpty();
    }

    @Test
    void aServerWithAPasswordIsToldIt() {
        server.setUser("post@balint.example", "post", "geheim");
        office.close();
        office = new PostOffice(smtp(server.getSmtp().getPort(), Smtp.Encryption.NONE, "geheim"));

        String id = office.post(FLOOR);
        office.send();

        assertThat(office.fate(id).state()).isEqualTo(MailState.SENT);
    }

    @Test
    void aWrongPasswordPutsMailsOffAndIsNotFatal() {
        server.setUser("post@balint.example", "post", "geheim");
        office.close();
        office = new PostOffice(smtp(server.getSmtp().getPort(), Smtp.Encryption.NONE, "fout"));

        String id = office.post(FLOOR);
        office.send();

        assertThat(office.fate(id).state()).isEqualTo(MailState.WAITING);
        assertThat(office.fate(id).fault()).isEqualTo("sign-in refused");
    }

    @Test
    void aServerThatCannotProveWhoItIsGetsNoMail() {
        GreenMail stranger = started(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS));
        office.close();
        office = new PostOffice(smtp(stranger.getSmtps().getPort(), Smtp.Encryption.TLS, ""));

        String id = office.post(FLOOR);
        office.send();

        assertThat(office.fate(id).fault()).isEqualTo("no safe connection");
        assertThat(stranger.getReceivedMessages()).isEmpty();
        stranger.stop();
    }

    @Test
    void aServerThatCannotKeepASecretGetsNoMail() {
        office.close();
        office = new PostOffice(smtp(server.getSmtp().getPort(), Smtp.Encryption.STARTTLS, ""));

        String id = office.post(FLOOR);
        office.send();

        assertThat(office.fate(id).state()).isEqualTo(MailState.WAITING);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    private static GreenMail started(ServerSetup setup) {
        setup.setServerStartupTimeout(20_000);
        GreenMail server = new GreenMail(setup);
        server.start();
        return server;
    }

    private static Smtp smtp(int port, Smtp.Encryption encryption, String password) {
        String user = password.isEmpty() ? "" : "post";
        return new Smtp("127.0.0.1", port, encryption, user, password, Duration.ofSeconds(2));
    }
}
