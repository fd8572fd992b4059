package nl.balint.cms.forms;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
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
import nl.balint.cms.http.Method;
import nl.balint.cms.http.Request;
import org.junit.jupiter.api.Test;

class OnceTest {

    private static final Request FORM = form("_once=sleutel&a=1");

    private static Request form(String text) {
        return Request.of(Method.POST, "/mijn")
                .withBody("application/x-www-form-urlencoded", text.getBytes(StandardCharsets.UTF_8));
    }

    private final Once once = new Once(new SecureRandom(), Clock.systemUTC());
    private final AtomicInteger done = new AtomicInteger();
    private final Callable<Answer> deed = () -> Answer.redirect("/mijn/" + done.incrementAndGet());

    @Test
    void aFormThatComesTwiceIsDoneOnce() throws Exception {
        Answer first = once.answer(FORM, "anna", deed);
        Answer second = once.answer(FORM, "anna", deed);

        assertThat(second.header("Location"))
                .isEqualTo(first.header("Location"))
                .contains("/mijn/1");
        assertThat(once.answer(FORM, "bram", deed).header("Location")).contains("/mijn/2");
        assertThat(once.answer(form("a=1"), "anna", deed).header("Location")).contains("/mijn/3");
    }

    @Test
    void whoGoesBackAndChangesTheFormMeansIt() throws Exception {
        once.answer(FORM, "anna", deed);

        assertThat(once.answer(form("_once=sleutel&a=2"), "anna", deed).header("Location"))
                .contains("/mijn/2");
    }

    @Test
    void whoClicksWildlyIsAnsweredByTheOneDeed() throws Exception {
        CountDownLatch open = new CountDownLatch(1);
        ExecutorService clicks = Executors.newFixedThreadPool(8);
        try {
            List<Future<Answer>> answers = IntStream.range(0, 8)
                    .mapToObj(click -> clicks.submit(() -> once.answer(FORM, "anna", () -> {
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
        assertThat(once.answer(FORM, "anna", () -> Answer.text("fout").status(422))
                        .status())
                .isEqualTo(422);
        assertThatThrownBy(() -> once.answer(FORM, "anna", () -> {
                    throw new IllegalStateException("test");
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(once.answer(FORM, "anna", deed).status()).isEqualTo(303);
    }

    @Test
    void everyFormThatIsShownHasAKeyOfItsOwn() {
        assertThat(once.of(Request.get("/mijn"))).isNotEqualTo(once.of(Request.get("/mijn")));
    }
}
