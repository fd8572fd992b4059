package nl.balint.cms.search;

import static nl.balint.cms.search.SamplePages.page;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Documents that not everybody may know of. */
@Timeout(60)
class ShelvesTest {

    private static final Set<String> UTRECHT = Set.of("group:utrecht");
    private static final Set<String> ZWOLLE = Set.of("group:zwolle");
    private static final Set<String> LEADER_OF_UTRECHT = Set.of("group:utrecht", "lead:utrecht", "member:emma");
    private static final ShelfKeys KEYS =
            principals -> Arrays.copyOf(principals.toString().getBytes(StandardCharsets.UTF_8), 32);

    @TempDir
    Path folder;

    private Shelves shelves;

    @BeforeEach
    void open() {
        shelves = Shelves.open(folder.resolve("documents"), KEYS);
    }

    @AfterEach
    void close() {
        shelves.close();
    }

    @Test
    void eachFindsWhatIsOnHisOwnShelves() {
        put("a", UTRECHT, "De bakkersvrouw en de dokter");
        put("b", ZWOLLE, "De bakkersvrouw uit het dorp");
        put("c", Set.of("lead:utrecht"), "Gemeld: de bakkersvrouw");

        assertThat(find("bakkersvrouw", UTRECHT)).containsExactly("a");
        assertThat(find("bakkersvrouw", ZWOLLE)).containsExactly("b");
        assertThat(find("bakkersvrouw", LEADER_OF_UTRECHT)).containsExactlyInAnyOrder("a", "c");
        assertThat(find("bakkersvrouw", Set.of("role:beheer"))).isEmpty();
        assertThat(find("bakkersvrouw", Set.of())).isEmpty();
    }

    @Test
    void anAnswerIsTheSameWhateverStandsOnOtherShelves() {
        put("a", UTRECHT, "kanarie kanarie merel");
        put("b", UTRECHT, "merel merel merel kanarie en nog veel meer woorden over vogels");
        Results before = ask("kanarie merel kanari", UTRECHT);
        Results corrected = ask("merrel", UTRECHT);

        for (int number = 0; number < 30; number++) {
            put("z" + number, ZWOLLE, "kanarie merrel merrels merlel merell karel " + number);
        }

        assertThat(ask("kanarie merel kanari", UTRECHT)).isEqualTo(before);
        assertThat(ask("merrel", UTRECHT)).isEqualTo(corrected);
        assertThat(corrected.didYouMean()).contains("merel");
        assertThat(new Search(shelves).suggest("tit", 5, Set.of("member:x"))).isEmpty();
    }

    @Test
    void aDocumentThatGoesToAnotherShelfIsOnTheOldOneNoMore() {
        put("a", UTRECHT, "bakkersvrouw");
        put("a", Set.of("lead:utrecht"), "bakkersvrouw");

        assertThat(find("bakkersvrouw", UTRECHT)).isEmpty();
        assertThat(find("bakkersvrouw", LEADER_OF_UTRECHT)).containsExactly("a");
    }

    @Test
    void whatWasThereIsThereAgain() {
        put("a", UTRECHT, "bakkersvrouw");
        put("b", ZWOLLE, "bakkersvrouw");
        shelves.close();

        open();

        assertThat(find("bakkersvrouw", UTRECHT)).containsExactly("a");
        assertThat(shelves.fields("template")).containsOnly(Map.entry("a", "article"), Map.entry("b", "article"));
        shelves.remove("a");
        assertThat(find("bakkersvrouw", UTRECHT)).isEmpty();
    }

    @Test
    void nothingCanBeReadOnTheDisk() throws IOException {
        put("a", UTRECHT, "bakkersvrouw ".repeat(500));

        assertThat(disk()).doesNotContain("bakkersvrouw", "bakkersvrou");
    }

    @Test
    void whatIsRemovedIsGoneFromTheDisk() {
        Shelves open = Shelves.open(folder.resolve("readable"), KEYS);
        open.put(List.of(document("a", UTRECHT, "bakkersvrouw")));
        open.put(List.of(document("b", UTRECHT, "slagersvrouw")));
        open.put(List.of(document("a", UTRECHT, "molenaarsvrouw")));
        assertThat(words(open)).contains("molenaarsvrouw", "slagersvrouw").doesNotContain("bakkersvrouw");

        open.remove("a");
        open.remove("a");
        assertThat(words(open)).contains("slagersvrouw").doesNotContain("molenaarsvrouw");
        open.close();
    }

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
    void documentsThatComeTogetherStandEachOnTheirShelf() {
        put("a", ZWOLLE, "molenaar");

        shelves.put(List.of(
                document("a", UTRECHT, "bakker"), document("b", UTRECHT, "bakker"), document("c", ZWOLLE, "bakker")));

        assertThat(find("bakker", UTRECHT)).containsExactlyInAnyOrder("a", "b");
        assertThat(find("bakker", ZWOLLE)).containsExactly("c");
        assertThat(find("molenaar", ZWOLLE)).isEmpty();
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

    @Test
    void manyReadWhileOneWrites() throws Exception {
        put("a", UTRECHT, "bakkersvrouw");
        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int number = 0; number < 40; number++) {
                put("n" + number % 7, number % 2 == 0 ? UTRECHT : ZWOLLE, "molenaar " + number);
            }
        });

        while (!writer.isDone()) {
            assertThat(find("bakkersvrouw", UTRECHT)).containsExactly("a");
            assertThat(find("bakkersvrouw", ZWOLLE)).isEmpty();
        }
        writer.get();
    }

    private void put(String id, Set<String> principals, String body) {
        shelves.put(List.of(document(id, principals, body)));
    }

    private static IndexedDocument document(String id, Set<String> principals, String body) {
        return page(id, "Titel").with(body).withPrincipals(principals);
    }

    private List<String> find(String text, Set<String> principals) {
        return ask(text, principals).hits().stream().map(Hit::id).toList();
    }

    private Results ask(String text, Set<String> principals) {
        return new Search(shelves).find(SearchQuery.of(text, principals));
    }

    /** All words that stand in the index, also those of documents that are found no more. */
    private static String words(Shelves shelves) {
        return shelves.searchable().read(UTRECHT, searcher -> {
            StringBuilder words = new StringBuilder();
            TermsEnum all = MultiTerms.getTerms(searcher.getIndexReader(), Fields.SPELLING)
                    .iterator();
            for (BytesRef word = all.next(); word != null; word = all.next()) {
                words.append(word.utf8ToString()).append(' ');
            }
            return words.toString();
        });
    }

    private String disk() throws IOException {
        StringBuilder all = new StringBuilder();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return all.toString();
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
