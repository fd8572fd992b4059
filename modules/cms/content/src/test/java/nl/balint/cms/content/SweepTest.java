package nl.balint.cms.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What no node speaks of any more goes off the disk, after nights; nothing else does. */
class SweepTest {

    private static final int LARGE = 100_000;
    private static final int NIGHTS = 3;

    @TempDir
    private Path folder;

    private Repository repository;

    @BeforeEach
    void open() {
        repository = Repository.open(folder, Clock.systemUTC());
    }

    @AfterEach
    void close() {
        repository.close();
    }

    @Test
    void whatIsDeletedIsOffTheDiskAfterSomeNightsAndTheRestStays() throws IOException {
        bring("blijft", 1);
        bring("gaat", 2);
        bring("ook", 1);
        age();
        nights();
        assertThat(files()).hasSize(2);

        delete("gaat");
        delete("ook");
        nights();

        assertThat(files()).hasSize(1);
        assertThat(octets("blijft")).isEqualTo(some(1));
    }

    @Test
    void whatWasBroughtInTheLastDayStays() throws IOException {
        bring("nieuw", 3);
        delete("nieuw");
        nights();

        assertThat(files()).hasSize(1);
    }

    @Test
    void whatIsBroughtAgainCountsAsNew() throws IOException {
        bring("eerst", 4);
        age();
        delete("eerst");
        bring("weer", 4);
        delete("weer");
        nights();

        assertThat(files()).hasSize(1);
        bring("nog eens", 4);
        assertThat(octets("nog eens")).isEqualTo(some(4));
    }

    @Test
    void whatIsPublishedStaysWhenTheDraftIsDeletedAndTheOtherWayAround() throws IOException {
        bring("op de site", 5);
        try (Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            draft.publish(place("op de site"), Depth.TREE);
            draft.save();
            draft.get(place("op de site")).set("octets", binary(6));
            draft.save();
        }
        age();
        nights();

        assertThat(files()).hasSize(2);
        try (Content site = repository.open(Access.SYSTEM, View.PUBLISHED)) {
            assertThat(octets(site, "op de site")).isEqualTo(some(5));
        }
        assertThat(octets("op de site")).isEqualTo(some(6));
    }

    private void bring(String name, int seed) {
        try (Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            draft.root("website").add(name, "mgnl:page").set("octets", binary(seed));
            draft.save();
        }
    }

    private void delete(String name) {
        try (Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            draft.get(place(name)).delete();
            draft.save();
        }
    }

    private void nights() {
        for (int night = 0; night < NIGHTS; night++) {
            repository.compact();
        }
    }

    /** As if all was brought two days ago. */
    private void age() throws IOException {
        for (Path file : files()) {
            Files.setLastModifiedTime(file, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("binaries"))) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private byte[] octets(String name) throws IOException {
        try (Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            return octets(draft, name);
        }
    }

    private static byte[] octets(Content content, String name) throws IOException {
        Value.Binary binary =
                (Value.Binary) content.get(place(name)).property("octets").orElseThrow();
        try (InputStream in = binary.open()) {
            return in.readAllBytes();
        }
    }

    private static ContentPath place(String name) {
        return ContentPath.root("website").child(name);
    }

    private static Value.Binary binary(int seed) {
        return new Value.Binary(LARGE, "", () -> new ByteArrayInputStream(some(seed)));
    }

    private static byte[] some(int seed) {
        byte[] octets = new byte[LARGE];
        new Random(seed).nextBytes(octets);
        return octets;
    }
}
