package nl.balint.portal.documents.internal.extraction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import nl.balint.portal.documents.internal.child.Child.Task;
import nl.balint.portal.documents.internal.samples.PdfFile;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Children are few, poor and mortal. */
@Timeout(90)
class WorkshopTest {

    @TempDir
    Path folder;

    private Workshop workshop;
    private Path endless;

    @BeforeEach
    void open() {
        workshop = new Workshop(WorkshopConfig.usual(folder.resolve("work"))
                .withLongest(Duration.ofSeconds(60))
                .withMostWaiting(1));
        endless = endless();
    }

    @AfterEach
    void close() {
        workshop.close();
    }

    @Test
    void twoWorkAtOnceOneWaitsAndTheNextIsTurnedAway() {
        List<CompletableFuture<Ending>> work = new ArrayList<>();
        work.add(begin());
        work.add(begin());
        awaitChildren(2);
        work.add(begin());
        LockSupport.parkNanos(Duration.ofMillis(300).toNanos()); // until the third stands in the queue

        assertThat(begin().join()).isEqualTo(Ending.BUSY);
        assertThat(children()).hasSize(2);

        workshop.close();
        assertThat(work).allSatisfy(ending -> assertThat(ending.join()).isEqualTo(Ending.BUSY));
        awaitChildren(0);
    }

    @Test
    void aChildKnowsNothingOfTheServer() throws IOException {
        CompletableFuture<Ending> work = begin();
        awaitChildren(1);
        Path process = Path.of("/proc", String.valueOf(children().get(0).pid()));
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos()); // until it has become itself

        assertThat(Files.readString(process.resolve("environ"))).isEmpty();
        assertThat(Files.readSymbolicLink(process.resolve("cwd")))
                .startsWith(folder.resolve("work").toRealPath());
        workshop.close();
        work.join();
    }

    @Test
    void asShippedAChildHasAQuarterOfAGigabyteAndTwentySeconds() throws IOException {
        assertThat(WorkshopConfig.usual(folder).longest()).isEqualTo(Duration.ofSeconds(20));

        CompletableFuture<Ending> work = begin();
        awaitChildren(1);
        Path process = Path.of("/proc", String.valueOf(children().get(0).pid()));
        LockSupport.parkNanos(Duration.ofSeconds(1).toNanos()); // until it has become itself
        assertThat(Files.readString(process.resolve("cmdline"))).contains("-Xmx256m");
        workshop.close();
        work.join();
    }

    @Test
    void whatAKilledServerLeftIsThrownAway() throws IOException {
        Path left = Files.createDirectories(folder.resolve("work/child123"));
        Files.writeString(left.resolve("body.txt"), "tekst");

        new Workshop(WorkshopConfig.usual(folder.resolve("work"))).close();

        assertThat(folder.resolve("work")).isEmptyDirectory();
    }

    private CompletableFuture<Ending> begin() {
        return CompletableFuture.supplyAsync(
                () -> workshop.work(
                        Task.TEXT,
                        endless.toString(),
                        folder.resolve("out" + System.nanoTime()).toString(),
                        "application/pdf",
                        "1000"),
                task -> new Thread(task, "work").start());
    }

    private static void awaitChildren(int number) {
        while (children().size() != number) {
            Thread.onSpinWait();
        }
    }

    private static List<ProcessHandle> children() {
        return ProcessHandle.current().children().filter(ProcessHandle::isAlive).toList();
    }

    /** A form that draws the next twice, forty times deep. */
    private Path endless() {
        PdfFile pdf = PdfFile.of("Tekst");
        for (int level = 0; level < 40; level++) {
            pdf.addStream(
                    "/Type /XObject /Subtype /Form /BBox [0 0 9 9] /Resources << /XObject << /X " + (7 + level)
                            + " 0 R >> >>",
                    "/X Do /X Do".getBytes(StandardCharsets.US_ASCII),
                    "");
        }
        pdf.add("<< >>");
        pdf.replace(
                4,
                "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] /Resources << /XObject << /X 6 0 R >> >>"
                        + " /Contents 6 0 R >>");
        return pdf.writeTo(folder.resolve("endless.pdf"));
    }
}
