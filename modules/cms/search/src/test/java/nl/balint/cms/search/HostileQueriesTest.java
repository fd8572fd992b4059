package nl.balint.cms.search;

import static nl.balint.cms.search.SamplePages.EVERYONE;
import static nl.balint.cms.search.SamplePages.page;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import nl.balint.cms.search.IndexedDocument.Text;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HostileQueriesTest {

    private final Index index = Index.inMemory();
    private final Search search = new Search(index);

    @BeforeEach
    void fill() {
        index.put(SamplePages.all());
    }

    @AfterEach
    void close() {
        index.close();
    }

    static Stream<String> anything() {
        return Stream.of(
                "",
                " ",
                "\0",
                "\t\r\n",
                "*",
                "*:*",
                "?",
                "*groep",
                "groep~2",
                "title:[a TO z]",
                "_query_:\"x\"",
                "AND OR NOT",
                "+-!(){}[]^\"~*?:\\/",
                "\"",
                "\"\"",
                "\"balint",
                "balint\"",
                "\"\"\"\"\"balint\"\"\"",
                "-",
                "--",
                "-\"",
                "-- -- --balint",
                "-\"\"-\"",
                "/.*/",
                "a".repeat(10_000),
                "a ".repeat(10_000),
                "\"".repeat(10_000),
                "-a ".repeat(10_000),
                "é".repeat(10_000),
                "e\u0301".repeat(10_000),
                "😀".repeat(5_000),
                "👨‍👩‍👧 balint",
                "\uD83D",
                "a\uDC00b\uD800",
                "\u200Bbal\u200Bint\u00ADgroep",
                "\u202Etnilab\u202C",
                "שלום balint مرحبا",
                "日本語 テスト",
                "𝔅𝔞𝔩𝔦𝔫𝔱",
                "ﬁ ﬂ ß İ ı",
                "' OR 1=1 --",
                "<script>alert(1)</script>",
                "${jndi:ldap://x}",
                "../../etc/passwd",
                "'s 't 'n",
                "'''''",
                "a'b-c·d'e-",
                "·····",
                "acreditering suprvisie huisrts kontributie sekretariaat intervisiedg coordinati nascholng ".repeat(3));
    }

    @ParameterizedTest
    @MethodSource("anything")
    void anythingMayBeAsked(String text) {
        Assertions.assertTimeout(Duration.ofSeconds(5), () -> {
            Results results = search.find(SearchQuery.of(text, EVERYONE));
            assertThat(results.total()).isGreaterThanOrEqualTo(results.hits().size());
            assertThat(search.suggest(text, 10, EVERYONE)).hasSizeLessThanOrEqualTo(10);
        });
    }

    @Test
    void anyMixtureMayBeAsked() {
        Random random = new Random(1956);
        List<String> parts = anything()
                .map(text -> text.length() > 50 ? text.substring(0, 50) : text)
                .toList();
        for (int round = 0; round < 100; round++) {
            StringBuilder text = new StringBuilder();
            for (int part = 0; part < 1 + random.nextInt(6); part++) {
                text.append(parts.get(random.nextInt(parts.size()))).append(random.nextBoolean() ? " " : "");
            }
            search.find(SearchQuery.of(text.toString(), EVERYONE));
            search.suggest(text.toString(), 5, EVERYONE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"*:*", "*", "?", "*groep", "/.*/", "_query_:x", "<script>", ""})
    void thereIsNoWayToAskForEverything(String text) {
        assertThat(search.find(SearchQuery.of(text, EVERYONE)).total()).isLessThan(index.size());
    }

    @Test
    void onlyTheBeginningOfALongQuestionCounts() {
        assertThat(search.find(SearchQuery.of("contributie " + " ".repeat(300) + "paardrijden", EVERYONE))
                        .hits())
                .extracting(Hit::id)
                .containsExactly("kosten");
    }

    @Test
    void whatCannotBeSeenDoesNotHideAWord() {
        index.put(page("onzichtbaar", "Zacht\u00ADfluit\u200Bketel").with("De\u202E zachtfluitketel\u202C."));

        Results results = search.find(SearchQuery.of("zacht\u200Dfluit\u00ADketel \u2066", EVERYONE));
        assertThat(search.find(SearchQuery.of("\u200Bzachtfluit\u00ADketel", EVERYONE))
                        .total())
                .isEqualTo(1);
        assertThat(results.hits()).extracting(Hit::title).allMatch("Zachtfluitketel"::equals);
    }

    @Test
    void noHtmlOfAPageComesOut() {
        String evil = "<script>alert('groentesoep')</script> <img src=x onerror=\"y\"> & groentesoep </mark>";
        index.put(IndexedDocument.of("evil", "/evil", Text.of(evil, evil).withDescription(evil))
                .withPrincipals(EVERYONE));

        Hit hit = search.find(SearchQuery.of("groentesoep", EVERYONE)).hits().get(0);

        for (String html : List.of(hit.titleHtml(), hit.excerptHtml())) {
            assertThat(html).contains("<mark>groentesoep</mark>").contains("&lt;script&gt;alert(&#39;");
            assertThat(html.replace("<mark>", "").replace("</mark>", "")).doesNotContain("<", ">", "\"", "'");
        }
    }

    @Test
    void noHtmlOfAQuestionComesOut() {
        Results results = search.find(SearchQuery.of("<b>suprvisie</b>", EVERYONE));

        assertThat(results.hits())
                .allSatisfy(hit -> assertThat(hit.excerptHtml()).doesNotContain("<b>"));
    }

    @Test
    void aHugeDocumentIsTakenUpToABound() {
        String word = "onzinwoord ";
        index.put(page("groot", "x".repeat(100_000)).with(word.repeat(300_000) + "naaldjehooiberg"));

        assertThat(search.find(SearchQuery.of("onzinwoord", EVERYONE)).total()).isEqualTo(1);
        assertThat(search.find(SearchQuery.of("naaldjehooiberg", EVERYONE)).total())
                .isZero();
    }
}
