package nl.balint.portal.documents.internal.index;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import nl.balint.portal.documents.internal.seal.Vault;
import nl.balint.portal.documents.plugs.DocumentHit;
import nl.balint.portal.documents.plugs.IndexedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ShelvedIndexTest {

    private static final Set<String> GROUP = Set.of("group:12");
    private static final Set<String> OTHER = Set.of("group:13");
    private static final Set<String> LEADER = Set.of("group:12", "lead:12");

    @TempDir
    Path folder;

    private Vault vault;
    private ShelvedIndex index;

    @BeforeEach
    void open() {
        vault = new Vault(folder.resolve("keys"), new SecureRandom());
        index = ShelvedIndex.open(folder.resolve("index"), new GroupShelfKeys(vault));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @Test
    void aWordInTheTextIsShownWhereItStands() {
        put("a", GROUP, "Verslag maart.pdf", "We spraken over rouw.\nDe bakkersvrouw <b>kwam</b> niet meer.");

        assertThat(index.search("bakkersvrouw", GROUP, 0, 10)).singleElement().satisfies(hit -> {
            assertThat(hit.id()).isEqualTo("a");
            assertThat(hit.nameHtml()).isEqualTo("Verslag maart.pdf");
            assertThat(hit.fragmentHtml()).contains("<mark>bakkersvrouw</mark> &lt;b&gt;kwam&lt;/b&gt;");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"verslag", "maart", "Verslag maart", "2027", "versie"})
    void aWordOfTheNameIsFound(String word) {
        put("a", GROUP, "Verslag_maart-2027.versie.2.docx", "tekst");

        assertThat(index.search(word, GROUP, 0, 10)).singleElement().satisfies(hit -> {
            assertThat(hit.nameHtml().replaceAll("</?mark>", "")).isEqualTo("Verslag_maart-2027.versie.2.docx");
            assertThat(hit.fragmentHtml()).isEmpty();
        });
    }

    @Test
    void othersFindNothing() {
        put("a", GROUP, "bakkersvrouw.pdf", "bakkersvrouw");
        put("b", Set.of("lead:12"), "gemeld.pdf", "bakkersvrouw");

        assertThat(ids("bakkersvrouw", OTHER)).isEmpty();
        assertThat(ids("bakkersvrouw", Set.of("role:beheer"))).isEmpty();
        assertThat(ids("bakkersvrouw", GROUP)).containsExactly("a");
        assertThat(ids("bakkersvrouw", LEADER)).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void theStampsTellWhatIsThereAlsoAfterARestart() {
        put("a", GROUP, "a.pdf", "een");
        put("b", OTHER, "b.pdf", "twee");
        put("a", Set.of("lead:12"), "a.pdf", "drie");
        index.remove("b");
        index.close();

        index = ShelvedIndex.open(folder.resolve("index"), new GroupShelfKeys(vault));

        assertThat(index.stamps()).containsExactlyEntriesOf(Map.of("a", "v1"));
        assertThat(ids("drie", LEADER)).containsExactly("a");
        assertThat(ids("een", LEADER)).isEmpty();
    }

    @Test
    void theDiskTellsNothing() throws IOException {
        put("a", GROUP, "geheimenaam.pdf", "bakkersvrouw");

        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .doesNotContainIgnoringCase("bakkersvrouw", "geheimenaam");
            }
        }
    }

    @Test
    void aKeyThatIsThrownAwayClosesTheShelf() {
        put("a", GROUP, "a.pdf", "bakkersvrouw");
        put("b", OTHER, "b.pdf", "bakkersvrouw");
        index.close();
        vault.forget("12");

        open();

        assertThat(ids("bakkersvrouw", GROUP)).isEmpty();
        assertThat(ids("bakkersvrouw", OTHER)).containsExactly("b");
    }

    private void put(String id, Set<String> principals, String name, String text) {
        index.put(List.of(new IndexedText(id, "v1", principals, name, text)));
    }

    private List<String> ids(String words, Set<String> principals) {
        return index.search(words, principals, 0, 10).stream()
                .map(DocumentHit::id)
                .toList();
    }
}
