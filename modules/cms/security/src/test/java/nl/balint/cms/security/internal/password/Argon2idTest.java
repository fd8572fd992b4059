package nl.balint.cms.security.internal.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.balint.cms.security.internal.secret.Secrets;
import org.junit.jupiter.api.Test;

class Argon2idTest {

    private static final Argon2id.Cost CHEAP = new Argon2id.Cost(64, 1, 1);
    private final Secrets secrets = new Secrets(new SecureRandom());

    @Test
    void aPasswordFitsItsHashAndNoOther() {
        String hash = new Argon2id(CHEAP, secrets).hash("vier stoelen");

        assertThat(hash).startsWith("$argon2id$v=19$m=64,t=1,p=1$").doesNotContain("stoelen");
        assertThat(Argon2id.matches("vier stoelen", hash)).isTrue();
        assertThat(Argon2id.matches("vier stoelen ", hash)).isFalse();
        assertThat(Argon2id.matches("", hash)).isFalse();
    }

    @Test
    void theSameWritingInAnotherFormOfUnicodeFits() {
        String hash = new Argon2id(CHEAP, secrets).hash("caf\u00e9 \ufb01jn");

        assertThat(Argon2id.matches("cafe\u0301 fijn", hash)).isTrue();
    }

    @Test
    void theStandardCostIsThatOfTheNorm() {
        String hash = new Argon2id(Argon2id.Cost.STANDARD, secrets).hash("vier stoelen");

        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$");
        assertThat(new Argon2id(CHEAP, secrets).isOutdated(hash)).isTrue();
        assertThat(new Argon2id(Argon2id.Cost.STANDARD, secrets).isOutdated(hash))
                .isFalse();
    }

    @Test
    void aFewGoInAtOnceSomeWaitAndTheRestIsTurnedAway() throws Exception {
        HashGate gate = new HashGate(2, 3, Duration.ofSeconds(20));
        CountDownLatch inside = new CountDownLatch(2);
        CountDownLatch open = new CountDownLatch(1);
        ExecutorService people = Executors.newFixedThreadPool(5);
        for (int person = 0; person < 5; person++) {
            people.execute(() -> gate.enter(() -> {
                inside.countDown();
                return await(open);
            }));
        }
        assertThat(inside.await(10, TimeUnit.SECONDS)).isTrue();
        while (gate.waiting() < 3) {
            Thread.onSpinWait();
        }

        assertThat(gate.entered()).isEqualTo(2);
        assertThatThrownBy(() -> gate.enter(() -> "late")).isInstanceOf(HashGate.Full.class);

        open.countDown();
        people.shutdown();
        assertThat(people.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
        assertThat(gate.entered()).isEqualTo(5);
    }

    private static boolean await(CountDownLatch latch) {
        try {
            return latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
