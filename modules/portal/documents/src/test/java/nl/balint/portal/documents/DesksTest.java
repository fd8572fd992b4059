package nl.balint.portal.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import nl.balint.cms.http.RequestFailure;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class DesksTest {

    private static final Duration SHORT = Duration.ofMillis(200);

    private final ExecutorService people = Executors.newCachedThreadPool();
    private final CountDownLatch end = new CountDownLatch(1);

    @AfterEach
    void close() {
        end.countDown();
        people.shutdownNow();
    }

    @Test
    void twoAreJudgedAtOnceAndWhoCannotWaitLongerLeaves() throws Exception {
        Desks desks = new Desks(SHORT);
        occupy(desks, "anna", "emma");

        try (Desks.Turn turn = desks.turn("wil")) {
            assertThat(turn.atDesk(() -> "judged")).isEmpty();
        }
        end.countDown();
        try (Desks.Turn turn = desks.turn("wil")) {
            assertThat(turn.atDesk(() -> "judged")).hasValue("judged");
        }
    }

    @Test
    void whoAsksForManyDoesNotWaitForTheNinthAndOthersMay() throws Exception {
        Desks desks = new Desks(Duration.ofSeconds(20));
        occupy(desks, "emma", "emma");
        List<Desks.Turn> eight =
                Stream.generate(() -> desks.turn("anna")).limit(8).toList();

        try (Desks.Turn ninth = desks.turn("anna")) {
            assertThat(ninth.atDesk(() -> "judged")).isEmpty(); // at once: twenty seconds would still stand
        }
        eight.forEach(Desks.Turn::close);
        Future<String> later = people.submit(() -> {
            try (Desks.Turn turn = desks.turn("anna")) {
                return turn.atDesk(() -> "judged").orElse("sent away");
            }
        });
        end.countDown();
        assertThat(later.get()).isEqualTo("judged");
    }

    @Test
    void noMoreThanTwelveHoldAThread() {
        Desks desks = new Desks(Duration.ofSeconds(20));
        ReentrantLock lock = new ReentrantLock();
        List<Desks.Turn> twelve = new ArrayList<>();
        for (int number = 0; number < 12; number++) {
            twelve.add(desks.turn("member" + number));
        }

        people.execute(() -> twelve.get(0).alone(lock, this::untilTheEnd));
        while (!lock.isLocked()) {
            Thread.onSpinWait();
        }

        try (Desks.Turn next = desks.turn("wil")) {
            assertThatThrownBy(() -> next.alone(lock, () -> "")).isInstanceOf(RequestFailure.class);
        }
    }

    /** Lets these stand at a desk until the end. */
    private void occupy(Desks desks, String... names) throws InterruptedException {
        CountDownLatch there = new CountDownLatch(names.length);
        for (String name : names) {
            people.execute(() -> {
                try (Desks.Turn turn = desks.turn(name)) {
                    turn.atDesk(() -> {
                        there.countDown();
                        return untilTheEnd();
                    });
                }
            });
        }
        there.await();
    }

    private String untilTheEnd() {
        try {
            end.await();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
        return "";
    }
}
