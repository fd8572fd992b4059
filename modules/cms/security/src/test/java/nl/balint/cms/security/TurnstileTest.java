package nl.balint.cms.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import nl.balint.cms.http.RequestFailure;
import org.junit.jupiter.api.Test;

class TurnstileTest {

    @Test
    void aFewGoInAtOnceSomeWaitAndTheRestIsTurnedAway() throws Exception {
        Turnstile gate = new Turnstile(2, 3, Duration.ofSeconds(20));
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
        assertThatThrownBy(() -> gate.enter(() -> "late")).isInstanceOfSatisfying(RequestFailure.class, failure -> {
            assertThat(failure.reason().status()).isEqualTo(503);
            assertThat(failure.headers()).containsKey("Retry-After");
            assertThat(Integer.parseInt(failure.headers().getOrDefault("Retry-After", "0")))
                    .isBetween(1, 30);
        });

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
