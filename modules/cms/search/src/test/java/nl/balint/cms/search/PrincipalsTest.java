package nl.balint.cms.search;

import static nl.balint.cms.search.SamplePages.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A document that somebody may not know of is nowhere: not in hits, totals, suggestions or corrections. */
class PrincipalsTest {

    private static final Set<String> VISITOR = Set.of("everyone");
    private static final Set<String> UTRECHT = Set.of("everyone", "member:emma", "group:utrecht");
    private static final Set<String> ZWOLLE = Set.of("everyone", "member:bram", "group:zwolle");

    private final Index index = Index.inMemory();
    private final Search search = new Search(index);

    @BeforeEach
    void fill() {
        index.put(SamplePages.all());
        index.put(page("verslag", "Verslag over kanariepiet")
                .headed("Kanariepiet in de groep")
                .with("De kanariepiet van de groep, met supervisie.")
                .withPrincipals(Set.of("group:utrecht", "role:board")));
        index.put(page("niemand", "Kanariepiet").with("kanariepiet").withPrincipals(Set.of()));
    }

    @AfterEach
    void close() {
        index.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kanariepiet",
                "kanariepie",
                "kanari",
                "knariepiet",
                "\"de kanariepiet\"",
                "kanariepiet -onzin",
                "kanariepiet supervisie",
                "verslag"
            })
    void aStrangerFindsNothingOfIt(String text) {
        for (Set<String> stranger : List.of(VISITOR, ZWOLLE, Set.<String>of(), Set.of("system"))) {
            Results results = search.find(SearchQuery.of(text, stranger));

            assertThat(results.hits()).extracting(Hit::id).doesNotContain("verslag", "niemand");
            assertThat(results.total()).isEqualTo(results.hits().size());
            assertThat(results.didYouMean()).isEmpty();
            assertThat(search.suggest(text, 10, stranger)).isEmpty();
        }
    }

    @Test
    void aMemberOfTheGroupFindsIt() {
        assertThat(search.find(SearchQuery.of("kanariepiet", UTRECHT)).hits())
                .extracting(Hit::id)
                .containsExactly("verslag");
        assertThat(search.suggest("kana", 10, UTRECHT))
                .extracting(Suggestion::address)
                .containsExactly("/verslag");
    }

    @Test
    void whatIsHiddenDoesNotCount() {
        assertThat(search.find(SearchQuery.of("supervisie", VISITOR)).total()).isEqualTo(1);
        assertThat(search.find(SearchQuery.of("supervisie", UTRECHT)).total()).isEqualTo(2);
    }

    @Test
    void aFilterOpensNoDoor() {
        SearchQuery query = SearchQuery.of("kanariepiet", VISITOR);

        assertThat(search.find(query.where(Map.of("principal", "group:utrecht")))
                        .isEmpty())
                .isTrue();
        assertThat(search.find(query.where(Map.of("section", "verslag"))).isEmpty())
                .isTrue();
        assertThat(search.find(SearchQuery.of("principal:group:utrecht OR kanariepiet", VISITOR))
                        .hits())
                .extracting(Hit::id)
                .doesNotContain("verslag", "niemand");
    }

    @Test
    void aLostRightCountsAtOnce() {
        index.put(page("verslag", "Verslag over kanariepiet").with("x").withPrincipals(Set.of("role:board")));

        assertThat(search.find(SearchQuery.of("kanariepiet", UTRECHT)).isEmpty())
                .isTrue();
    }
}
