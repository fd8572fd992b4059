package nl.balint.cms.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import org.junit.jupiter.api.Test;

class OnceTest {

    private final Once once = new Once(new SecureRandom(), Clock.systemUTC());
    private final AtomicInteger done = new AtomicInteger();
    private final Callable<Answer> deed = () -> Answer.redirect("/mijn/" + done.incrementAndGet());

    @Test
    void aFormThatComesTwiceIsDoneOnce() throws Exception {
        Answer first = once.answer("anna", "sleutel", deed);
        Answer second = once.answer("anna", "sleutel", deed);

        assertThat(second.header("Location"))
                .isEqualTo(first.header("Location"))
                .contains("/mijn/1");
        assertThat(once.answer("bram", "sleutel", deed).header("Location")).contains("/mijn/2");
        assertThat(once.answer("anna", "", deed).header("Location")).contains("/mijn/3");
    }

    @Test
    void whoClicksWildlyIsAnsweredByTheOneDeed() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        ExecutorService clicks = Executors.newFixedThreadPool(8);
        try {
            List<Future<Answer>> answers = IntStream.range(0, 8)
                    .mapToObj(click -> clicks.submit(() -> once.answer("anna", "sleutel", () -> {
                        open.await();
                        return deed.call();
                    })))
                    .toList();
            open.countDown();
            for (Future<Answer> answer : answers) {
                assertThat(answer.get().header("Location")).contains("/mijn/1");
            }
        } finally {
            clicks.shutdown();
        }
    }

    @Test
    void whoMustMendSomethingSendsItAgain() throws Exception {
        assertThat(once.answer("anna", "sleutel", () -> Answer.text("fout").status(422))
                        .status())
                .isEqualTo(422);
        assertThatThrownBy(() -> once.answer("anna", "sleutel", () -> {
                    throw new IllegalStateException("test");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(once.answer("anna", "sleutel", deed).status()).isEqualTo(303);
    }

    @Test
    void everyFormThatIsShownHasAKeyOfItsOwn() {
        assertThat(once.of(Request.get("/mijn"))).isNotEqualTo(once.of(Request.get("/mijn")));
    }
}
