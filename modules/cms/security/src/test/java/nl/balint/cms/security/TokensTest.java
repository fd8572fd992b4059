package nl.balint.cms.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.security.internal.secret.Secrets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokensTest {

    private final MovingClock clock = new MovingClock("2027-03-27T10:00:00Z");
    private final Repository repository = Repository.inMemory(clock);

    @AfterEach
    void close() {
        repository.close();
    }

    /** What a machine remembers by itself is not asked: another one, or the same after a start, knows it too. */
    private Tokens machine() {
        return new Tokens(repository, clock, new Secrets(new SecureRandom()));
    }

    @Test
    void whatIsGoodOnceIsGoodOnceOnAllMachines() {
        Instant until = clock.instant().plus(Duration.ofMinutes(5));

        assertThat(machine().useOnce("een vraag", until)).isTrue();
        assertThat(machine().useOnce("een vraag", until)).isFalse();
        assertThat(machine().useOnce("een andere", until)).isTrue();
    }

    @Test
    void ofTwoAtTheSameMomentOneHasIt() throws Exception {
        Instant until = clock.instant().plus(Duration.ofMinutes(5));
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try {
            for (int question = 0; question < 50; question++) {
                String asked = "vraag " + question;
                Tokens one = machine();
                Tokens other = machine();
                Future<Boolean> first = hands.submit(() -> one.useOnce(asked, until));
                Future<Boolean> second = hands.submit(() -> other.useOnce(asked, until));
                assertThat(first.get() ^ second.get()).isTrue();
            }
        } finally {
            hands.shutdown();
        }
    }

    @Test
    void itIsForgottenWhenItWouldNotHoldAnyMore() {
        machine().useOnce("een vraag", clock.instant().plus(Duration.ofMinutes(5)));
        clock.pass(Duration.ofMinutes(20));

        machine().tidy(Duration.ofMinutes(1));

        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            assertThat(content.root("tokens").children()).isEmpty();
        }
    }
}
