package nl.balint.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import nl.balint.cms.content.StoreFiles;
import nl.balint.journeys.Editor;
import nl.balint.journeys.MovingClock;
import nl.balint.journeys.Person;
import nl.balint.journeys.RunningSite;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * R10: a day in minutes. Hour after hour pages are asked, a text is edited, members sign in and leave, or never leave
 * until their session expires; at the end no more is in use than after the first hours.
 */
@Tag("reliability")
@Tag("R10")
class LongDayTest {

    private static final int HOURS = 24;

    /** -Dbalint.share=10 for a tenth of it. */
    private static final int SHARE = Integer.getInteger("balint.share", 1);

    /** Of a small part of the day it takes half until what is kept to be quick is there. */
    private static final int FIRST_HOURS = SHARE == 1 ? 3 : HOURS / 2;

    private static final int REQUESTS = 200_000 / SHARE;
    private static final int EDITS = 5_000 / SHARE;
    private static final int SIGN_INS = 5_000 / SHARE;

    /** Of one page fifty versions are kept, so five hundred go. */
    private static final int PUBLICATIONS = 552 / SHARE;

    private static final int ASKERS = 3;
    private static final int STAY = 20;

    /** After so many hours without a request a member is out. */
    private static final long IDLE_HOURS = 8;

    /** Oak keeps what the tree was before it was last written anew, for who still reads in it. */
    private static final int GENERATIONS = 2;

    private static final String PAGE = "/kosten";
    private static final List<String> PUBLIC = List.of("/", PAGE, "/groepen", "/opleiding", "/zoeken?q=kosten");
    private static final List<String> OWN =
            List.of("/mijn", "/mijn/groepen/zeist", "/mijn/groepen/zeist/documenten", "/mijn/zoeken?q=verslag");

    private static final MovingClock CLOCK = new MovingClock("2027-01-14T03:30");

    @RegisterExtension
    static final RunningSite SITE = RunningSite.by(CLOCK);

    private final ExecutorService hands = Executors.newFixedThreadPool(ASKERS + 2);
    private final Person visitor = Person.anonymous(SITE.address(""));
    private final Person abel = Person.elsewhere(SITE.address(""));

    @AfterEach
    void close() {
        hands.shutdown();
    }

    /** What is in use, after the machine was cleaned. */
    private record Use(long heapMegabytes, int threads, long handles, long files, long sessions) {

        @Override
        public String toString() {
            return String.format(
                    "heap %d MB, threads %d, handles %d, files %d, sessions of one %d",
                    heapMegabytes, threads, handles, files, sessions);
        }
    }

    @Test
    void aDayLeavesNothingBehind() throws Exception {
        long begin = System.nanoTime();
        for (int hour = 0; hour < FIRST_HOURS; hour++) {
            pass(hour);
        }
        Use early = use();
        for (int hour = FIRST_HOURS; hour < HOURS; hour++) {
            pass(hour);
        }
        Use late = use();
        long store = compacted();
        long content = copied();
        System.out.printf(
                "R10: %d hours in %d s: requests %d, edits %d, publications %d, sign-ins %d; "
                        + "after %d hours %s; at the end %s; store after two nights %d MB, a copy of it %d MB%n",
                HOURS,
                (System.nanoTime() - begin) / 1_000_000_000,
                REQUESTS,
                EDITS,
                PUBLICATIONS,
                SIGN_INS,
                FIRST_HOURS,
                early,
                late,
                store,
                content);
        assertThat((double) late.heapMegabytes()).isLessThanOrEqualTo(1.2 * early.heapMegabytes());
        assertThat(late.threads()).isLessThanOrEqualTo(early.threads() + ASKERS);
        assertThat(late.handles()).isLessThanOrEqualTo(early.handles() + 2L * ASKERS);
        assertThat(late.files()).isEqualTo(early.files());
        assertThat((double) store).isLessThanOrEqualTo(1.5 * GENERATIONS * content);
        assertThat(late.sessions()).isBetween(1L, (IDLE_HOURS + 1) * (SIGN_INS / HOURS / STAY + 1));
    }

    /** All of an hour at once; then the clock goes on, and jobs run that are due. */
    private void pass(int hour) throws Exception {
        Person anne = SITE.signedIn("anne");
        Editor editor = new Editor(SITE.signedIn("bram"));
        List<Callable<Void>> hourly = new ArrayList<>();
        for (int asker = 0; asker < ASKERS; asker++) {
            int first = asker;
            hourly.add(() -> {
                for (int number = first; number < REQUESTS / HOURS; number += ASKERS) {
                    ask(anne, number);
                }
                return null;
            });
        }
        hourly.add(() -> {
            for (int number = 0; number < EDITS / HOURS; number++) {
                editor.save(PAGE + "/main/00", "Uur " + hour + ", keer " + number);
                if (number % (EDITS / PUBLICATIONS) == 0) {
                    editor.publish(PAGE);
                }
            }
            return null;
        });
        hourly.add(() -> {
            for (int number = 0; number < SIGN_INS / HOURS; number++) {
                comeAndGo(number);
            }
            return null;
        });
        for (Future<Void> part : hands.invokeAll(hourly)) {
            part.get();
        }
        CLOCK.turnOn(Duration.ofHours(1));
    }

    private void ask(Person anne, int number) {
        int status;
        if (number % 20 >= 17) {
            status = anne.get(OWN.get(number % OWN.size())).statusCode();
        } else {
            String page = PUBLIC.get(number % PUBLIC.size());
            status = visitor.get(number % 5 == 0 ? page + (page.contains("?") ? "&" : "?") + "n=" + number : page)
                    .statusCode();
        }
        assertThat(status).isEqualTo(200);
    }

    /** Most leave; some just close the lid. */
    private void comeAndGo(int number) {
        signIn();
        if (number % STAY == 0) {
            abel.forgetCookies();
        } else {
            assertThat(abel.submit("/mijn", "/uitloggen", Map.of()).statusCode())
                    .isEqualTo(303);
        }
    }

    private void signIn() {
        var account = Person.account("abel");
        Map<String, String> proof = Map.of("email", account.email(), "password", account.password());
        assertThat(abel.submit("/inloggen", "/inloggen", proof).statusCode()).isEqualTo(303);
    }

    private Use use() throws Exception {
        // What is tidied by the hour and by night is tidied: the clock of the jobs looks every few seconds.
        Thread.sleep(20_000);
        signIn();
        long sessions = abel.page("/mijn/beveiliging")
                .select("form[action=/mijn/beveiliging/sessies]")
                .size();
        abel.forgetCookies();
        for (int round = 0; round < 3; round++) {
            System.gc();
            Thread.sleep(500);
        }
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        var system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        return new Use(
                heap >> 20,
                ManagementFactory.getThreadMXBean().getThreadCount(),
                system.getOpenFileDescriptorCount(),
                sizes(SITE.data(), false).size(),
                sessions);
    }

    /** The store in megabytes, after two nights in which the house tidied it. */
    private static long compacted() throws Exception {
        for (int night = 0; night < 2; night++) {
            CLOCK.turnOn(Duration.ofDays(1));
            Thread.sleep(30_000);
        }
        return megabytes(SITE.data());
    }

    /**
     * What the content takes that can be reached, in megabytes: so much a copy takes, into which nothing was written
     * before.
     */
    private static long copied() throws IOException {
        Path work = Files.createTempDirectory(SITE.data().resolveSibling("."), "copy");
        StoreFiles.copyTree(SITE.data(), work.resolve("data"), work);
        return megabytes(work.resolve("data"));
    }

    private static long megabytes(Path data) throws IOException {
        return sizes(data.resolve("repository"), true).stream()
                        .mapToLong(Long::longValue)
                        .sum()
                >> 20;
    }

    private static List<Long> sizes(Path folder, boolean isStore) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> isStore || !file.toString().matches(".*/(repository|index)/.*"))
                    .map(LongDayTest::size)
                    .toList();
        }
    }

    private static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
