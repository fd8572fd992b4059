package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import nl.balint.cms.content.Progress;
import nl.balint.house.Portal;
import nl.balint.settings.Settings;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Setting a password by the link of a mail, as a browser without scripts does it, in a house with a clock to move. */
class PasswordLinkTest {

    private static final String INVITATION = "/uitnodiging";
    private static final String FORGOTTEN = "/wachtwoord-vergeten";
    private static final String PASSWORD = "zeven-fietsen-in-de-regen";
    private static final String SECOND = "acht-lampen-boven-tafel";
    private static final String EVIL = "evil.example";
    private static final String WEAK = "kwikstaart";
    private static final LaterClock CLOCK = new LaterClock();

    @TempDir
    static Path data;

    private static Portal portal;

    /** The real time, and what was added to it. */
    private static final class LaterClock extends Clock {
        private volatile Duration ahead = Duration.ZERO;

        void pass(Duration time) {
            ahead = ahead.plus(time);
        }

        @Override
        public Instant instant() {
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneId getZone() {
            return Portal.DUTCH_TIME;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    @BeforeAll
    static void open() {
        Map<String, String> environment = Map.of("BALINT_PORT", "0", "BALINT_DATA", data.toString());
        Settings settings = Settings.read(Path.of("..").toAbsolutePath().normalize(), environment);
        portal = Portal.open(settings, CLOCK, Progress.SILENT);
        portal.start();
    }

    @AfterAll
    static void close() {
        portal.close();
    }

    @Test
    void anInvitationAsksALongPasswordAndIsUsedOnce() {
        String link = invited("merel@praktijk.example");
        Person merel = browser();
        Person elsewhere = browser();
        assertThat(elsewhere.get(link).statusCode()).isEqualTo(200);

        HttpResponse<String> weak = set(merel, link, WEAK);
        assertThat(weak.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(weak.body()).select("input[name=password][aria-invalid=true]"))
                .hasSize(1);
        assertThat(weak.body()).doesNotContain(WEAK);
        HttpResponse<String> done = set(merel, link, PASSWORD);

        assertThat(done.headers().firstValue("Location")).contains("/mijn/beveiliging/tweede-factor");
        assertThat(merel.get("/mijn").statusCode()).isEqualTo(200);
        assertThat(merel.get(link).statusCode()).isEqualTo(410);
        assertThat(elsewhere.get(link).statusCode()).isEqualTo(410);
        assertThat(again(elsewhere, link, SECOND).statusCode()).isEqualTo(410);
        assertThat(elsewhere.cookies()).isEmpty();
        assertThat(signIn("merel@praktijk.example", SECOND).statusCode()).isEqualTo(422);
        assertThat(signIn("merel@praktijk.example", PASSWORD).statusCode()).isEqualTo(303);
    }

    @Test
    void anInvitationEndsAfterAWeek() {
        String link = invited("joep@praktijk.example");
        CLOCK.pass(Duration.ofDays(7));

        assertThat(browser().get(link).statusCode()).isEqualTo(410);
        assertThat(again(browser(), link, PASSWORD).statusCode()).isEqualTo(410);
        assertThat(signIn("joep@praktijk.example", PASSWORD).statusCode()).isEqualTo(422);
    }

    @Test
    void aForgottenPasswordIsSetOnceAndTheSecondStepIsStillAsked() {
        String email = Person.account("anne").email();
        Person inside = Person.signedIn(base(), "anne", CLOCK::instant);
        String link = forgotten(email);
        Person anne = browser();
        Person elsewhere = browser();
        assertThat(elsewhere.get(link).statusCode()).isEqualTo(200);
        assertThat(inside.get("/mijn").statusCode()).isEqualTo(200);

        assertThat(set(anne, link, WEAK).statusCode()).isEqualTo(422);
        HttpResponse<String> done = set(anne, link, PASSWORD);

        assertThat(done.headers().firstValue("Location")).contains("/inloggen/tweede-stap");
        assertThat(anne.get("/mijn").statusCode()).isEqualTo(302);
        assertThat(inside.get("/mijn").statusCode()).isEqualTo(302);
        assertThat(again(elsewhere, link, SECOND).statusCode()).isEqualTo(410);
        assertThat(elsewhere.cookies()).isEmpty();
        assertThat(signIn(email, SECOND).statusCode()).isEqualTo(422);
        assertThat(signIn(email, PASSWORD).headers().firstValue("Location").orElse(""))
                .startsWith("/inloggen/tweede-stap");
    }

    @Test
    void theLinkLeadsToTheHouseWhateverHostTheRequestTold() throws Exception {
        String email = Person.account("bram").email();
        Person asking = browser();
        String form = "email=" + email.replace("@", "%40") + "&_csrf=" + asking.csrf(FORGOTTEN);
        HttpResponse<String> sent = asking.send(
                "POST",
                FORGOTTEN,
                BodyPublishers.ofString(form),
                "Content-Type",
                "application/x-www-form-urlencoded",
                "X-Forwarded-Host",
                EVIL,
                "X-Forwarded-Proto",
                "https",
                "X-Forwarded-Server",
                EVIL,
                "X-Host",
                EVIL,
                "X-Original-URL",
                "https://" + EVIL + "/",
                "Forwarded",
                "for=1.2.3.4;host=" + EVIL + ";proto=https");
        String refused = raw("POST " + FORGOTTEN + " HTTP/1.1\r\nHost: " + EVIL + "\r\nConnection: close\r\nOrigin: "
                + base() + "\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: " + form.length()
                + "\r\n\r\n" + form);

        assertThat(sent.statusCode()).isLessThan(400);
        assertThat(sent.body() + sent.headers().map()).doesNotContain(EVIL);
        assertThat(mailed(email, FORGOTTEN)).startsWith(FORGOTTEN + "/");
        assertThat(refused).startsWith("HTTP/1.1 421 ");
        assertThat(browser().get(Mailbox.ADDRESS).body()).doesNotContain(EVIL);
    }

    private static String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", portal.port())) {
            socket.setSoTimeout(10_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Test
    void theLinkForAForgottenPasswordEndsAfterHalfAnHour() {
        String link = forgotten(Person.account("floor").email());
        CLOCK.pass(Duration.ofMinutes(30));

        assertThat(browser().get(link).statusCode()).isEqualTo(410);
        assertThat(again(browser(), link, PASSWORD).statusCode()).isEqualTo(410);
    }

    @Test
    void aKeyThatNeverWasAndOneForSomethingElseLookTheSame() {
        String reset = forgotten(Person.account("anna").email());
        String key = reset.substring(reset.lastIndexOf('/') + 1);

        for (String link : List.of(INVITATION + "/verzonnen", INVITATION + "/" + key, FORGOTTEN + "/verzonnen")) {
            assertThat(browser().get(link).statusCode()).as(link).isEqualTo(410);
            assertThat(again(browser(), link, PASSWORD).statusCode()).as(link).isEqualTo(410);
        }
        assertThat(browser().get(reset).statusCode()).isEqualTo(200);
    }

    /** Fills in the form that the link leads to. */
    private static HttpResponse<String> set(Person person, String link, String password) {
        return person.submit(link, link, Map.of("password", password));
    }

    /** Sends what the form sent when it was there still. */
    private static HttpResponse<String> again(Person person, String link, String password) {
        return person.post(link, Map.of("_csrf", person.csrf("/inloggen"), "password", password));
    }

    private static HttpResponse<String> signIn(String email, String password) {
        return browser().submit("/inloggen", "/inloggen", Map.of("email", email, "password", password));
    }

    private static String forgotten(String email) {
        browser().submit(FORGOTTEN, FORGOTTEN, Map.of("email", email));
        return mailed(email, FORGOTTEN);
    }

    private static String invited(String email) {
        Invited.by(Person.signedIn(base(), "helene", CLOCK::instant), email);
        CLOCK.pass(Duration.ofMinutes(2));
        return mailed(email, INVITATION);
    }

    private static String mailed(String email, String address) {
        return new Mailbox(() -> browser().get(Mailbox.ADDRESS).body()).link(email, address);
    }

    private static Person browser() {
        return Person.anonymous(base());
    }

    private static String base() {
        return "http://localhost:" + portal.port();
    }
}
