package nl.balint.cms.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Shelves that somebody damaged, threw away or laid beside. */
@Timeout(60)
class SpoiltShelvesTest extends ShelvesFixture {

    @Test
    void aShelfThatIsDamagedOpensEmptyAndTheOthersStay() throws IOException {
        put("a", UTRECHT, "bakkersvrouw");
        put("b", ZWOLLE, "bakkersvrouw");
        shelves.close();
        for (Path file : list(indexOf("group:utrecht"))) {
            Files.write(file, new byte[40]);
        }

        open();

        assertThat(find("bakkersvrouw", UTRECHT)).isEmpty();
        assertThat(find("bakkersvrouw", ZWOLLE)).containsExactly("b");
        assertThat(shelves.fields("template")).containsOnlyKeys("b");
        put("a", UTRECHT, "bakkersvrouw");
        assertThat(find("bakkersvrouw", UTRECHT)).containsExactly("a");
    }

    /** So that a start need not read all there is. */
    @Test
    void aShelfThatIsSpoiltInItsMiddleIsEmptiedWhenItIsLookedThrough() throws IOException {
        String words = IntStream.range(0, 2_000).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        put("a", UTRECHT, "bakkersvrouw " + words);
        put("b", ZWOLLE, "bakkersvrouw");
        shelves.close();
        Path spoilt = list(indexOf("group:utrecht")).stream()
                .filter(file -> file.toString().endsWith(".cfs"))
                .findFirst()
                .orElseThrow();
        byte[] octets = Files.readAllBytes(spoilt);
        octets[octets.length / 2] ^= 1;
        Files.write(spoilt, octets);
        open();
        assertThat(spoilt).exists();

        assertThat(shelves.fields("template")).containsOnlyKeys("b");

        assertThat(spoilt).doesNotExist();
        assertThat(find("bakkersvrouw", UTRECHT)).isEmpty();
        put("a", UTRECHT, "bakkersvrouw");
        assertThat(find("bakkersvrouw", UTRECHT)).containsExactly("a");
        assertThat(shelves.fields("template")).containsOnlyKeys("a", "b");
    }

    @Test
    void aShelfThatIsThrownAwayWhileItIsOpenBeginsAnewAndKeepsItsOwner() throws IOException {
        put("a", UTRECHT, "bakkersvrouw");
        put("b", ZWOLLE, "bakkersvrouw");
        delete(folder.resolve("documents"));

        assertThatThrownBy(() -> put("c", UTRECHT, "molenaar")).isInstanceOf(IndexLost.class);
        assertThat(shelves.fields("template")).isEmpty();
        put("a", UTRECHT, "bakkersvrouw");
        put("b", ZWOLLE, "slager");
        shelves.close();
        open();

        assertThat(find("bakkersvrouw", UTRECHT)).containsExactly("a");
        assertThat(find("slager", ZWOLLE)).containsExactly("b");
    }

    @Test
    void anotherKeyOpensNothing() {
        put("a", UTRECHT, "bakkersvrouw");
        shelves.close();

        shelves = Shelves.open(folder.resolve("documents"), principals -> new byte[32]);

        assertThat(find("bakkersvrouw", UTRECHT)).isEmpty();
    }

    @Test
    void whatIsNoShelfIsTakenAway() throws IOException {
        shelves.close();
        Path stranger = Files.createDirectories(folder.resolve("documents/stranger/index"));
        Files.writeString(stranger.resolve("file"), "bakkersvrouw");

        open();

        assertThat(folder.resolve("documents/stranger")).doesNotExist();
    }

    /** The folder of the shelf of these. */
    private Path indexOf(String owner) throws IOException {
        try (Stream<Path> files = Files.walk(folder.resolve("documents"))) {
            return files.filter(file -> file.endsWith("owners") && holds(file, owner))
                    .findFirst()
                    .orElseThrow()
                    .resolveSibling("index");
        }
    }

    private static boolean holds(Path file, String text) {
        try {
            return Files.readString(file).contains(text);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void delete(Path place) throws IOException {
        try (Stream<Path> all = Files.walk(place)) {
            for (Path one : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(one);
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.toList();
        }
    }
}
