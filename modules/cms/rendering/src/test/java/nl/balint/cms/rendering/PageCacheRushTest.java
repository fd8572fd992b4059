package nl.balint.cms.rendering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Many visitors at once, before the page lies ready. */
class PageCacheRushTest {

    @TempDir
    Path folder;

    @Test
    void manyWhoAskAtOnceLetItBeMadeOnce() throws Exception {
        var site = new TestSite(folder)
                .pageTemplate("article", "<main>[@cms.area name=\"main\"/]</main>")
                .page("/kosten", "article", page -> TestSite.component(TestSite.area(page, "main"), "text"));
        var made = new AtomicInteger();
        var allAsked = new CountDownLatch(8);
        site.plug("countfn", context -> {
                    made.incrementAndGet();
                    awaitAll(allAsked);
                    return "x";
                })
                .componentTemplate("text", "${countfn}");
        site.rendering();
        var threads = Executors.newFixedThreadPool(8);
        var answers = new ArrayList<Future<Integer>>();
        for (var visitor = 0; visitor < 8; visitor++) {
            answers.add(threads.submit(() -> {
                allAsked.countDown();
                return site.get("/kosten").status();
            }));
        }

        for (var answer : answers) {
            assertThat(answer.get(20, TimeUnit.SECONDS)).isEqualTo(200);
        }
        threads.shutdown();
        site.close();
        assertThat(made).hasValue(1);
    }

    private static void awaitAll(CountDownLatch latch) {
        try {
            assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
