package nl.balint.cms.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Documents that not everybody may know of. */
@Timeout(60)
class ShelvesTest extends ShelvesFixture {

    private static final Set<String> LEADER_OF_UTRECHT = Set.of("group:utrecht", "lead:utrecht", "member:emma");

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
    void aDocumentThatTwoPutOnTwoShelvesAtOnceIsOnOneOfThem() {
        for (int time = 0; time < 20; time++) {
            Stream.of(UTRECHT, ZWOLLE).parallel().forEach(shelf -> put("a", shelf, "bakkersvrouw"));

            assertThat(Stream.of(UTRECHT, ZWOLLE).flatMap(shelf -> find("bakkersvrouw", shelf).stream()))
                    .containsExactly("a");
        }
    }

    @Test
    void whatTwoPutOnOneShelfAtOnceIsAllThere() {
        IntStream.range(0, 40).parallel().forEach(number -> put("a" + number, UTRECHT, "bakkersvrouw " + number));

        assertThat(shelves.fields("template")).hasSize(40);
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
    void documentsThatComeTogetherStandEachOnTheirShelf() {
        put("a", ZWOLLE, "molenaar");

        shelves.put(List.of(
                document("a", UTRECHT, "bakker"), document("b", UTRECHT, "bakker"), document("c", ZWOLLE, "bakker")));

        assertThat(find("bakker", UTRECHT)).containsExactlyInAnyOrder("a", "b");
        assertThat(find("bakker", ZWOLLE)).containsExactly("c");
        assertThat(find("molenaar", ZWOLLE)).isEmpty();
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
}
