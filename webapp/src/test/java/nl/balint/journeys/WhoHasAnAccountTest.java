package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** P6: whoever guesses learns nothing of an answer: not from what it says, how long it is, or how long it took. */
class WhoHasAnAccountTest {

    private static final MovingClock CLOCK = new MovingClock("2027-03-09T10:00");

    @RegisterExtension
    static final RunningSite SITE = RunningSite.by(CLOCK);

    private static final String SIGN_IN = "/inloggen";
    private static final String FORGOTTEN = "/wachtwoord-vergeten";
    private static final String INVITATION = "/uitnodiging";
    private static final int TRIES = 200;
    private static final int FEW = 8;
    private static final double MOST_MILLISECONDS_APART = 5;

    /** Longer than anybody waits who missed before. */
    private static final Duration FORGIVEN = Duration.ofMinutes(16);

    private final Person guesser = Person.anonymous(SITE.address(""));
    private final String known = Person.account("anne").email();
    private final String unknown = "q" + known.substring(1);

    /** What both said, without what is different each time, and how many milliseconds each took. */
    private static final class Both {
        private final Set<String> said = new HashSet<>();
        private final List<Double> one = new ArrayList<>();
        private final List<Double> other = new ArrayList<>();

        private void add(List<Double> times, Timed timed) {
            times.add(timed.milliseconds());
            said.add(timed.answer().statusCode() + ", so long: "
                    + timed.answer().body().length());
        }

        private double apart() {
            return Math.abs(median(one) - median(other));
        }

        private static double median(List<Double> times) {
            Collections.sort(times);
            return times.get(times.size() / 2);
        }
    }

    @Test
    void aWrongPasswordGetsTheSameAnswerWhetherThereIsSuchAnAccount() {
        assertThat(wrongPasswords(FEW).said).hasSize(1).allMatch(answer -> answer.startsWith("422"));
    }

    @Test
    void aForgottenPasswordGetsTheSameAnswerWhetherThereIsSuchAnAccount() {
        assertThat(forgotten(FEW).said).hasSize(1).allMatch(answer -> answer.startsWith("200"));
    }

    @Test
    void aLinkThatIsWornIsLikeOneThatNeverWas() {
        for (String link : wornLinks()) {
            assertThat(looks(FEW, link).said).hasSize(1).allMatch(answer -> answer.startsWith("410"));
        }
    }

    /** With the hash that the house takes; a try is 80 ms. */
    @Tag("reliability")
    @Tag("P6")
    @Test
    void eachTakesAsLongWhetherThereIsSuchAnAccount() {
        List<String> links = wornLinks();
        Map<String, Both> all = new LinkedHashMap<>();
        all.put("wrong passwords", wrongPasswords(TRIES));
        all.put("forgotten passwords", forgotten(TRIES));
        all.put("invitations that are over", looks(TRIES, links.get(0)));
        all.put("links for a password that are over", looks(TRIES, links.get(1)));

        all.forEach((what, both) -> System.out.printf(
                Locale.ROOT,
                "P6: %d %s each: of an account %.1f ms, of none %.1f ms, apart %.2f ms%n",
                TRIES,
                what,
                Both.median(both.one),
                Both.median(both.other),
                both.apart()));
        assertThat(all.values()).allMatch(both -> both.apart() < MOST_MILLISECONDS_APART);
    }

    private Both forgotten(int tries) {
        return ask(tries, email -> {
            String mark = guesser.csrf(FORGOTTEN);
            return timed(() -> guesser.post(FORGOTTEN, Map.of("_csrf", mark, "email", email)));
        });
    }

    /** An invitation and a link for a new password, of which the time is over. */
    private List<String> wornLinks() {
        Mailbox mails = new Mailbox(SITE);
        String email = "merel" + CLOCK.instant().getEpochSecond() + "@praktijk.example";
        Invited.by(SITE.signedIn("helene"), email);
        CLOCK.turnOn(Duration.ofMinutes(2));
        String invitation = mails.link(email, INVITATION);
        guesser.submit(FORGOTTEN, FORGOTTEN, Map.of("email", known));
        String reset = mails.link(known, FORGOTTEN);
        CLOCK.turnOn(Duration.ofDays(8));
        return List.of(invitation, reset);
    }

    /** The link, and one like it that was made up. */
    private Both looks(int tries, String link) {
        String madeUp = link.substring(0, link.lastIndexOf('/') + 1)
                + new StringBuilder(link.substring(link.lastIndexOf('/') + 1)).reverse();
        return ask(tries, guess -> timed(() -> guesser.get(guess.equals(known) ? link : madeUp)));
    }

    private Both wrongPasswords(int tries) {
        return ask(tries, email -> {
            CLOCK.turnOn(FORGIVEN);
            String mark = guesser.csrf(SIGN_IN);
            Map<String, String> fields = Map.of("_csrf", mark, "email", email, "password", "geen van deze stoelen");
            return timed(() -> guesser.post(SIGN_IN, fields));
        });
    }

    /** An answer and how many milliseconds it took. */
    private record Timed(HttpResponse<String> answer, double milliseconds) {}

    private static Timed timed(java.util.function.Supplier<HttpResponse<String>> request) {
        long begin = System.nanoTime();
        HttpResponse<String> answer = request.get();
        return new Timed(answer, (System.nanoTime() - begin) / 1e6);
    }

    /** About the one and the other in turn, so that what else the machine does is felt by both; a few first. */
    private Both ask(int tries, Function<String, Timed> way) {
        Both both = new Both();
        for (int time = -FEW; time < tries; time++) {
            boolean isKnownFirst = time % 2 == 0;
            Timed first = way.apply(isKnownFirst ? known : unknown);
            Timed second = way.apply(isKnownFirst ? unknown : known);
            if (time >= 0) {
                both.add(isKnownFirst ? both.one : both.other, first);
                both.add(isKnownFirst ? both.other : both.one, second);
            }
        }
        return both;
    }
}
