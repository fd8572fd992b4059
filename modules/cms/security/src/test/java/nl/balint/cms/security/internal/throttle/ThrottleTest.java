package nl.balint.cms.security.internal.throttle;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.balint.cms.security.MovingClock;
import nl.balint.cms.security.internal.secret.HouseKey;
import nl.balint.cms.security.internal.throttle.Throttle.Try;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThrottleTest {

    private static final String EMMA = "emma@praktijk.example";
    private static final String HOME = "192.0.2.7";

    private final MovingClock clock = new MovingClock("2027-03-27T10:00:00Z");
    private final Throttle throttle = new Throttle(clock, HouseKey.of(new byte[32]));

    @Test
    void fiveTriesAreFreeAndThenTheWaitDoublesToAQuarterOfAnHour() {
        Try attempt = new Try(EMMA, "", HOME);
        for (int tries = 0; tries < 5; tries++) {
            assertThat(throttle.begin(attempt)).isZero();
        }

        Duration wait = Duration.ofSeconds(1);
        for (int tries = 0; tries < 15; tries++) {
            assertThat(throttle.begin(attempt)).isEqualTo(wait);
            pass(wait);
            assertThat(throttle.begin(attempt)).isZero();
            wait = wait.multipliedBy(2).compareTo(Duration.ofMinutes(15)) > 0
                    ? Duration.ofMinutes(15)
                    : wait.multipliedBy(2);
        }
    }

    @Test
    void aThousandTriesFromFiftyPlacesInAnHourGetThroughThirtyTimesAtMost() {
        int through = 0;
        for (int tries = 0; tries < 1_000; tries++) {
            Try attempt = new Try(EMMA, "", "198.51." + tries % 50 + ".1");
            through += throttle.begin(attempt).isZero() ? 1 : 0;
            pass(Duration.ofMillis(3_600));
        }

        assertThat(through).isBetween(5, 30);
    }

    @Test
    void strangersNeverKeepOutADeviceThatTheAccountKnows() {
        for (int tries = 0; tries < 1_000; tries++) {
            throttle.begin(new Try(EMMA, "", "198.51." + tries % 50 + ".1"));
        }

        assertThat(throttle.begin(new Try(EMMA, "", HOME))).isPositive();
        assertThat(throttle.begin(new Try(EMMA, "known-device", HOME))).isZero();
    }

    @Test
    void aKnownDeviceIsBrakedTooWhenItGuesses() {
        Try attempt = new Try(EMMA, "known-device", HOME);
        for (int tries = 0; tries < 5; tries++) {
            assertThat(throttle.begin(attempt)).isZero();
        }

        assertThat(throttle.begin(attempt)).isPositive();
    }

    @Test
    void aRightPasswordDoesNotMakeTheCodesFree() {
        Try attempt = new Try(EMMA, "", HOME);
        for (int tries = 0; tries < 5; tries++) {
            assertThat(throttle.begin(attempt)).isZero();
            throttle.passed(attempt);
        }

        assertThat(throttle.begin(attempt)).isPositive();
    }

    @Test
    void whoCameInStartsAfresh() {
        Try attempt = new Try(EMMA, "", HOME);
        for (int day = 0; day < 100; day++) {
            assertThat(throttle.begin(attempt)).isZero();
            throttle.hit(attempt);
        }
    }

    @ParameterizedTest
    @CsvSource({"203.0.113.1, 203.0.113.250", "2001:db8:1:2::1, 2001:db8:1:2:ffff::9", "unreadable, 999.1.1.1"})
    void neighboursShareABucketHoweverManyAccountsTheyTry(String one, String other) {
        for (int tries = 0; tries < 40; tries++) {
            assertThat(throttle.begin(new Try("nobody" + tries, "", one))).isZero();
        }

        assertThat(throttle.begin(new Try("somebody", "", other))).isPositive();
        assertThat(throttle.begin(new Try("somebody", "", "2001:db8:9:9::1"))).isZero();
        pass(Duration.ofMinutes(1));
        assertThat(throttle.begin(new Try("somebody-else", "", other))).isZero();
    }

    @Test
    void theWholeHouseHasABucketToo() {
        int through = 0;
        for (int tries = 0; tries < 2_000; tries++) {
            Try attempt = new Try("nobody" + tries, "", tries % 250 + "." + tries / 250 + ".1.1");
            through += throttle.begin(attempt).isZero() ? 1 : 0;
        }

        assertThat(through).isEqualTo(300);
    }

    @Test
    void threeMailsAndThenOneInTwentyMinutes() {
        assertThat(throttle.mayMail(EMMA)).isTrue();
        assertThat(throttle.mayMail(EMMA)).isTrue();
        assertThat(throttle.mayMail(EMMA)).isTrue();
        assertThat(throttle.mayMail(EMMA)).isFalse();
        pass(Duration.ofMinutes(20));
        assertThat(throttle.mayMail(EMMA)).isTrue();
        assertThat(throttle.mayMail(EMMA)).isFalse();
    }

    private void pass(Duration time) {
        clock.pass(time);
    }
}
