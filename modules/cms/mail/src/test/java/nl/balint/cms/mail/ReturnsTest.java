package nl.balint.cms.mail;

import static nl.balint.cms.mail.PostOffice.FLOOR;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.icegreen.greenmail.store.MailFolder;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Mails that left and come back, through a real mail server in the process. */
class ReturnsTest {

    private static final String BOX = "bounces@balint.example";

    private final List<Delivery> told = new ArrayList<>();
    private GreenMail server;
    private GreenMailUser bounces;
    private PostOffice office;
    private ReturnRound round;

    @BeforeEach
    void open() {
        server = new GreenMail(new ServerSetup[] {setup(ServerSetup.PROTOCOL_SMTP), setup(ServerSetup.PROTOCOL_IMAP)});
        server.start();
        bounces = server.setUser(BOX, BOX, "geheim");
        office = office("geheim");
        round = office.module().returns(told::add).orElseThrow();
    }

    @AfterEach
    void close() {
        office.close();
        server.stop();
    }

    private static ServerSetup setup(String protocol) {
        ServerSetup setup = new ServerSetup(0, "127.0.0.1", protocol);
        setup.setServerStartupTimeout(20_000);
        return setup;
    }

    private PostOffice office(String password) {
        Duration patience = Duration.ofSeconds(5);
        Smtp smtp = new Smtp("127.0.0.1", server.getSmtp().getPort(), Smtp.Encryption.NONE, "", "", patience);
        ReturnBox.Server imap =
                new ReturnBox.Server("127.0.0.1", server.getImap().getPort(), Smtp.Encryption.NONE);
        return new PostOffice(smtp, new ReturnBox(BOX, imap, BOX, password, "INBOX", patience));
    }

    @Test
    void eachMailNamesAReturnAddressOfItsOwnInWhichNobodyIsNamed() throws Exception {
        String id = left();

        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getHeader("Return-Path", null)).isEqualTo("<bounces+" + id + "@balint.example>");
        assertThat(mail.getFrom()[0]).hasToString("Sector Balint Intervisie <post@balint.example>");
    }

    @Test
    void aMailThatComesBackHasFailedAndIsToldOf() throws Exception {
        String id = left();
        comesBack(report("bounces+" + id + "@balint.example", "failed", "5.1.1"));

        round.run();

        assertThat(office.fate(id).state()).isEqualTo(MailState.FAILED);
        assertThat(office.fate(id).fault()).isEqualTo("returned 5.1.1");
        assertThat(told).extracting(Delivery::id, Delivery::to).containsExactly(tuple(id, FLOOR));
        assertThat(inbox().getMessageCount()).isZero();
    }

    @Test
    void aMailThatIsOnlyDelayedMayArriveYet() throws Exception {
        String id = left();
        comesBack(report("bounces+" + id + "@balint.example", "delayed", "4.4.1"));

        round.run();

        assertThat(office.fate(id).state()).isEqualTo(MailState.SENT);
        assertThat(told).isEmpty();
    }

    @Test
    void whatPeopleWriteIsLeftForPeopleAndLookedAtOnce() throws Exception {
        String id = left();
        comesBack("From: floor@praktijk.example\r\nTo: bounces+" + id
                + "@balint.example\r\nSubject: Afwezig\r\n\r\nIk ben er volgende week weer.\r\n");

        round.run();
        round.run();

        assertThat(office.fate(id).state()).isEqualTo(MailState.SENT);
        assertThat(inbox().getMessageCount()).isEqualTo(1);
        assertThat(inbox().getUnseenCount()).isZero();
    }

    @Test
    void aReportAboutNoMailOfOursTellsNothing() throws Exception {
        left();
        comesBack(report("bounces+" + "0".repeat(32) + "@balint.example", "failed", "5.1.1"));
        comesBack(report("bounces+../..@balint.example", "failed", "5.1.1"));
        comesBack(report("bounces@balint.example", "failed", "5.1.1"));

        round.run();

        assertThat(told).isEmpty();
    }

    @Test
    void aReportThatIsNoReportHoldsUpNothing() throws Exception {
        String id = left();
        comesBack("To: bounces+" + id + "@balint.example\r\nContent-Type: multipart/report; boundary=b\r\n\r\n--b\r\n"
                + "Content-Type: message/delivery-status\r\n\r\nAction");
        comesBack(report("bounces+" + id + "@balint.example", "FAILED", "geen"));

        round.run();

        assertThat(office.fate(id).fault()).isEqualTo("returned");
    }

    @Test
    void aMailboxThatDoesNotOpenIsAFailureWithoutItsPassword() {
        office.close();
        office = office("fout");
        ReturnRound shut = office.module().returns(told::add).orElseThrow();

        assertThatThrownBy(shut::run)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("imap 127.0.0.1")
                .hasMessageNotContaining("fout");
    }

    @Test
    void withoutAMailboxNothingIsRead() {
        try (PostOffice plain = new PostOffice()) {
            assertThat(plain.module().returns(told::add)).isEmpty();
        }
    }

    private String left() {
        String id = office.post(FLOOR);
        office.send();
        assertThat(office.fate(id).state()).isEqualTo(MailState.SENT);
        return id;
    }

    private void comesBack(String text) throws Exception {
        bounces.deliver(new MimeMessage(null, new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8))));
    }

    private MailFolder inbox() throws Exception {
        return server.getManagers().getImapHostManager().getInbox(bounces);
    }

    /** As mail servers write it: for people, for machines, and the head of the mail. */
    private static String report(String to, String action, String status) {
        return String.join(
                "\r\n",
                "From: MAILER-DAEMON@praktijk.example",
                "To: " + to,
                "Subject: Undelivered Mail Returned to Sender",
                "Auto-Submitted: auto-replied",
                "MIME-Version: 1.0",
                "Content-Type: multipart/report; report-type=delivery-status; boundary=\"b1\"",
                "",
                "--b1",
                "Content-Type: text/plain; charset=us-ascii",
                "",
                "I could not hand over your mail to floor@praktijk.example.",
                "",
                "--b1",
                "Content-Type: message/delivery-status",
                "",
                "Reporting-MTA: dns; mx.praktijk.example",
                "Arrival-Date: Wed, 25 Nov 2026 10:00:00 +0100",
                "",
                "Final-Recipient: rfc822; floor@praktijk.example",
                "Action: " + action,
                "Status: " + status,
                "Diagnostic-Code: smtp; 550 5.1.1 <floor@praktijk.example>: no such user",
                "",
                "--b1",
                "Content-Type: text/rfc822-headers",
                "",
                "To: floor@praktijk.example",
                "Subject: Welkom Floor",
                "",
                "--b1--",
                "");
    }
}
