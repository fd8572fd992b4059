package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.AppenderBase;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.balint.house.DemoAccount;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.sample.SampleSociety;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.slf4j.LoggerFactory;

/**
 * A day in the house, with mistakes and attacks, while everything that is written to the log at INFO and above is kept:
 * nothing in it is a secret, and nothing tells who somebody is (SECURITY L1).
 */
class SilentLogTest {

    @RegisterExtension
    static final RunningSite SITE = RunningSite.apart();

    private static final String GROUP = "/mijn/groepen/zeist";
    private static final String SECRET_WORD = "stillewoordqx";
    private static final Pattern KEY = Pattern.compile("/[a-z-]+/([A-Za-z0-9_-]{22,})");

    private final Logger root = (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
    private final Logger house = (Logger) LoggerFactory.getLogger("nl.balint");
    private final Level rootLevel = root.getLevel();
    private final @Nullable Level houseLevel = house.getLevel();
    private final Kept kept = new Kept();

    @BeforeEach
    void listen() {
        kept.start();
        root.addAppender(kept);
        root.setLevel(Level.INFO);
        house.setLevel(Level.INFO);
    }

    @AfterEach
    void stop() {
        root.detachAppender(kept);
        root.setLevel(rootLevel);
        house.setLevel(houseLevel);
    }

    @Test
    void nothingThatIsSecretAndNobodysNameIsInTheLog() {
        Map<String, String> hidden = new TreeMap<>();
        for (String who : List.of("anne", "helene", "wil", "fatma", "joris")) {
            hide(hidden, who);
        }
        Person anne = SITE.signedIn("anne");
        Person helene = SITE.signedIn("helene");
        liveADay(anne, helene, hidden);
        makeMistakes(anne, hidden);
        hideWhatWasMailed(hidden);
        hidden.put("cookies of anne", anne.cookies().replaceAll("^.*?=", ""));
        hidden.put("mark of the forms of helene", helene.csrf("/mijn"));

        String log = kept.all().toLowerCase(Locale.ROOT);

        assertThat(log).as("the log is listened to").contains("silent-log-listens");
        List<String> told = new ArrayList<>();
        hidden.forEach((what, secret) -> {
            if (secret.length() > 3 && log.contains(secret.toLowerCase(Locale.ROOT))) {
                told.add(what);
            }
        });
        assertThat(told).isEmpty();
    }

    private static void hide(Map<String, String> hidden, String who) {
        DemoAccount account = Person.account(who);
        Member member = SampleSociety.small().person(who);
        hidden.put("password of " + who, account.password());
        hidden.put("app of " + who, account.totpSecret());
        hidden.put("address of " + who, account.email());
        hidden.put("name of " + who, member.name().full());
        hidden.put("surname of " + who, member.name().surname().core());
        hidden.put("telephone of " + who, member.contact().mobile());
        member.registrations().forEach(big -> hidden.put("BIG number of " + who, big.number()));
    }

    private static void liveADay(Person anne, Person helene, Map<String, String> hidden) {
        LoggerFactory.getLogger(SilentLogTest.class).info("silent-log-listens");
        hidden.put("what was searched and brought", SECRET_WORD);
        String area = GROUP + "/documenten";
        String folder = anne.page(area).select("main a[href^=" + area + "/]").stream()
                .filter(link -> link.text().contains("Mededelingen"))
                .findFirst()
                .orElseThrow()
                .attr("href");
        helene.upload(folder, folder + "/bestanden", "Brief " + SECRET_WORD + ".txt", "Met " + SECRET_WORD);
        anne.get("/mijn/zoeken?q=" + SECRET_WORD);
        anne.get("/zoeken?q=" + SECRET_WORD);
        anne.get(GROUP + "/adreslijst.csv");
        anne.octets("/mijn/gegevens/download");
        Person.elsewhere(SITE.address(""))
                .submit(
                        "/wachtwoord-vergeten",
                        "/wachtwoord-vergeten",
                        Map.of("email", Person.account("abel").email()));
        helene.submit(
                GROUP + "/mededelingen/nieuw",
                GROUP + "/mededelingen",
                Map.of("title", SECRET_WORD, "text", SECRET_WORD, "stap", "plaats"));
    }

    private static void makeMistakes(Person anne, Map<String, String> hidden) {
        String wrong = "verkeerde-" + SECRET_WORD + "-sleutel";
        Person stranger = Person.elsewhere(SITE.address(""));
        stranger.submit(
                "/inloggen",
                "/inloggen",
                Map.of("email", SECRET_WORD + "@praktijk.example", "password", "wachtwoord " + SECRET_WORD));
        for (String target : List.of(
                "/uitnodiging/" + wrong,
                "/dit-was-ik-niet/" + wrong,
                "/formulieren/verder/" + wrong,
                "/aanmelden/" + wrong,
                GROUP + "/leden/" + wrong,
                "/mijn/documenten/" + wrong,
                "/" + wrong + "?token=" + wrong + "&email="
                        + Person.account("anne").email(),
                "/zoeken?q=%3Cscript%3E" + wrong,
                "/" + wrong + "/%2e%2e/" + wrong)) {
            stranger.get(target);
            anne.get(target);
        }
        anne.post("/mijn/gegevens/wijzigen", Map.of("email", wrong));
        anne.post("/uitloggen", Map.of("_csrf", wrong));
        hidden.put("a key that was tried", wrong);
    }

    /** The keys in all links that left by mail. */
    private static void hideWhatWasMailed(Map<String, String> hidden) {
        HttpResponse<String> mails = SITE.ask("/demo/postvak.txt");
        Matcher keys = KEY.matcher(mails.body());
        int number = 0;
        while (keys.find()) {
            hidden.put("a mailed key, " + ++number, keys.group(1));
        }
        assertThat(number).as("keys in mails").isPositive();
    }

    /** All that is written, as it would stand in the file, with what failed. */
    private static final class Kept extends AppenderBase<ILoggingEvent> {

        private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            lines.add(event.getLoggerName() + " " + event.getFormattedMessage());
            IThrowableProxy failure = event.getThrowableProxy();
            if (failure != null) {
                lines.add(ThrowableProxyUtil.asString(failure));
            }
        }

        String all() {
            return String.join("\n", lines);
        }
    }
}
