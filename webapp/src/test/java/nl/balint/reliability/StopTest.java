package nl.balint.reliability;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscribers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import nl.balint.machines.Machine;
import nl.balint.machines.Until;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** R14: the house is asked to stop (SIGTERM) while files come in and are fetched, one of them on a slow line. */
@Tag("reliability")
@Tag("R14")
class StopTest {

    private static final Duration BOUND = Duration.ofSeconds(20);
    private static final int SENDERS = 4;
    private static final int READERS = 4;
    private static final int BEFORE = 60;
    private static final int ROUNDS = 3;

    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @AfterEach
    void close() {
        threads.shutdown();
    }

    /** Fetches pages and files without end, and counts whose head came and which came whole. */
    private final class Reading {

        private final AtomicInteger begun = new AtomicInteger();
        private final AtomicInteger whole = new AtomicInteger();
        private final AtomicBoolean isOver = new AtomicBoolean();

        void run(Machine machine, Senders senders) {
            while (!isOver.get()) {
                String page = begun.get() % 2 == 0 ? "/kosten" : senders.folderAddress();
                try {
                    client.send(request(machine, senders, page).build(), info -> {
                        begun.incrementAndGet();
                        return BodySubscribers.ofByteArray();
                    });
                    whole.incrementAndGet();
                } catch (IOException away) {
                    LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
                } catch (InterruptedException stopped) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }

    @Test
    void whatWasAcceptedIsAnsweredAndKeptAndItEndsInTime() throws Exception {
        Path home = Homes.patient(folder.resolve("home"));
        long slowest = 0;
        try (Machine machine = Machine.start(home, Homes.AS_SHIPPED).await();
                Senders senders = Senders.start(machine.base(), SENDERS)) {
            Reading reading = new Reading();
            CompletableFuture<?>[] readers = new CompletableFuture<?>[READERS];
            for (int i = 0; i < READERS; i++) {
                readers[i] = CompletableFuture.runAsync(() -> reading.run(machine, senders), threads);
            }
            int slowLines = 0;
            for (int round = 1; round <= ROUNDS; round++) {
                int enough = round * BEFORE;
                Until.isSo("some are in", () -> senders.count() >= enough);
                SlowLine line = new SlowLine(round);
                CompletableFuture<HttpResponse<String>> slow = line.begin(machine, senders);
                Until.isSo("it is on its way", () -> line.sent() > 3);
                long begin = System.nanoTime();
                assertThat(machine.stop()).isEqualTo(Homes.ENDED);
                slowest = Math.max(slowest, System.nanoTime() - begin);
                assertThat(slow.get().statusCode()).as(slow.get().body()).isEqualTo(200);
                slowLines += slow.get().body().contains(line.name()) ? 1 : 0;
                Homes.begin(machine);
            }
            senders.end();
            reading.isOver.set(true);
            CompletableFuture.allOf(readers).get();

            Shelf.Seen seen = new Shelf(senders.leader()).look(senders.folderAddress());
            long lost = senders.acknowledged().keySet().stream()
                    .filter(number -> !seen.whole().contains(number))
                    .count();
            long milliseconds = TimeUnit.NANOSECONDS.toMillis(slowest);
            System.out.printf(
                    "R14: stops %d, slowest %d ms, acknowledged %d, lost %d, answers begun %d, cut off %d, "
                            + "uploads on a slow line taken %d%n",
                    ROUNDS,
                    milliseconds,
                    senders.count(),
                    lost,
                    reading.begun.get(),
                    reading.begun.get() - reading.whole.get(),
                    slowLines);
            assertThat(lost).isZero();
            assertThat(seen.spoilt()).isEmpty();
            assertThat(senders.refused()).isEmpty();
            assertThat(reading.whole.get()).isEqualTo(reading.begun.get()).isPositive();
            assertThat(slowLines).isEqualTo(ROUNDS);
            assertThat(milliseconds).isLessThanOrEqualTo(BOUND.toMillis());
        }
    }

    private static HttpRequest.Builder request(Machine machine, Senders senders, String target) {
        return HttpRequest.newBuilder(URI.create(machine.base() + target))
                .header("Accept", "text/html")
                .header("Cookie", senders.leader().cookies());
    }

    /** An upload of which a part comes every half second; the client reads a part ahead. */
    private final class SlowLine {

        private static final int PART = 16 * 1024;
        private static final int PARTS = 8;

        private final int round;
        private final AtomicInteger sent = new AtomicInteger();

        SlowLine(int round) {
            this.round = round;
        }

        String name() {
            return "langzaam" + round + ".txt";
        }

        int sent() {
            return sent.get();
        }

        CompletableFuture<HttpResponse<String>> begin(Machine machine, Senders senders) {
            String place = senders.folderAddress();
            String action = senders.leader().formFor(place, place + "/bestanden");
            HttpRequest request = request(machine, senders, action)
                    .header("Origin", machine.base())
                    .header("Content-Type", "multipart/form-data; boundary=grens")
                    .POST(BodyPublishers.ofInputStream(this::body))
                    .build();
            return client.sendAsync(request, HttpResponse.BodyHandlers.ofString());
        }

        private InputStream body() {
            String head = "--grens\r\nContent-Disposition: form-data; name=\"declared\"\r\n\r\ntrue\r\n--grens\r\n"
                    + "Content-Disposition: form-data; name=\"files\"; filename=\"" + name()
                    + "\"\r\nContent-Type: text/plain\r\n\r\n";
            String sentence = "Een stoel, en nog een stoel. ";
            String text = sentence.repeat(PART * PARTS / sentence.length());
            byte[] octets = (head + text + "\r\n--grens--\r\n").getBytes(StandardCharsets.UTF_8);
            return new ByteArrayInputStream(octets) {
                @Override
                public synchronized int read(byte[] into, int offset, int length) {
                    if (sent.getAndIncrement() > 0) {
                        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
                    }
                    return super.read(into, offset, Math.min(length, PART));
                }
            };
        }
    }
}
