package nl.balint.portal.directory.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.balint.portal.directory.DirectoryResult;
import nl.balint.portal.directory.GroupListing;
import nl.balint.portal.directory.ListedSociety;
import nl.balint.portal.directory.Question;
import nl.balint.portal.places.Gazetteer;
import nl.balint.portal.places.Place;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people type and what must be found, in the table {@code questions.csv}; and what nobody should be able to do.
 */
class FinderTest {

    private static final int LEAST_QUESTIONS = 150;

    private static ListedSociety society;

    @BeforeAll
    static void open() {
        society = ListedSociety.whole();
    }

    @AfterAll
    static void close() {
        society.close();
    }

    static List<Arguments> questions() throws IOException {
        try (BufferedReader table = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(FinderTest.class.getResourceAsStream("questions.csv")),
                StandardCharsets.UTF_8))) {
            return table.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split(";", -1))
                    .map(cells -> Arguments.of(cells[0], cells[1], cells[2]))
                    .toList();
        }
    }

    /**
     * @param meaning around a place, in a province, one of several, called, or unknown and why
     * @param first what stands first (then) with a space between them: slugs; a star for others after them
     */
    @ParameterizedTest(name = "{0}")
    @MethodSource("questions")
    void whatPeopleTypeIsFound(String typed, String meaning, String first) {
        Found found = society.finder.find(Wish.anything().withWords(typed));

        assertThat(meaning(found.where())).isEqualTo(meaning);
        List<String> expected = Arrays.stream(first.split(" ", -1))
                .filter(slug -> !slug.isEmpty() && !slug.equals("*"))
                .toList();
        if (first.endsWith("*")) {
            assertThat(slugs(found.result())).startsWith(expected.toArray(String[]::new));
            assertThat(found.result().total()).isGreaterThanOrEqualTo(expected.size());
        } else {
            assertThat(slugs(found.result())).containsExactlyElementsOf(expected);
        }
    }

    @Test
    void theTableIsLongEnough() throws IOException {
        assertThat(questions()).hasSizeGreaterThanOrEqualTo(LEAST_QUESTIONS);
    }

    @Test
    void nothingNearShowsTheNearestFartherOff() {
        Found found =
                society.finder.find(Wish.anything().withWords("Vlissingen").with(Question.DAY, Set.of("vrijdag")));
        assertThat(found.result().total()).isZero();
        assertThat(found.farther()).isEmpty();

        Found monday =
                society.finder.find(Wish.anything().withWords("Vlissingen").with(Question.DAY, Set.of("maandag")));
        assertThat(monday.result().total()).isZero();
        assertThat(monday.farther()).hasSize(3);
        assertThat(monday.farther().get(0).kilometres()).isGreaterThan(25);
    }

    @Test
    void groupsAcrossTheWaterGoByChoosingProvinces() {
        Wish terneuzen = Wish.anything().withWords("Terneuzen").withRadius(50);
        assertThat(slugs(society.finder.find(terneuzen).result())).contains("middelburg", "bergen-op-zoom");

        assertThat(slugs(society.finder
                        .find(terneuzen.with(Question.PROVINCE, Set.of("zeeland")))
                        .result()))
                .containsExactly("middelburg");
    }

    @Test
    void aPostcodeThatIsNotKnownToTheDigitSaysSo() {
        Where where = society.finder.find(Wish.anything().withWords("5261 AB")).where();

        assertThat(where).isInstanceOf(Where.Around.class);
        assertThat(((Where.Around) where).isApproximate()).isTrue();
    }

    @Test
    void anAddressHoldsTheWholeWishAndNothingElse() {
        Wish wish = new Wish(
                "'s-Gravenhage & meer",
                50,
                Map.of(Question.DAY, Set.of("maandag", "dinsdag"), Question.SEATS, Set.of("vrij")),
                Wish.Order.NAME,
                3);

        assertThat(wish.query())
                .isEqualTo(
                        "q=%27s-Gravenhage+%26+meer&straal=50&dag=maandag&dag=dinsdag&plek=vrij&volgorde=naam&pagina=3");
        assertThat(Wish.anything().query()).isEmpty();
        assertThat(Wish.anything().withRadius(Wish.ANY_DISTANCE).query()).isEqualTo("straal=alles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "7", "25km", "999999999999", "NaN", "", "25;drop", "<script>"})
    void whatCannotBeMeantIsLeftOut(String typed) {
        Map<String, List<String>> address = Map.of(
                "straal", List.of(typed), "pagina", List.of(typed), "dag", List.of(typed), "volgorde", List.of(typed));
        Function<String, List<String>> parameters = name -> address.getOrDefault(name, List.of());

        Wish wish = Wish.read(parameters);

        assertThat(wish.radius()).isEqualTo(Wish.USUAL_RADIUS);
        assertThat(wish.chosen()).isEmpty();
        assertThat(wish.page()).isBetween(1, 200);
    }

    static Stream<String> hostile() {
        return Stream.of(
                "*",
                "?",
                "zei*",
                "+zeist",
                "-zeist",
                "naam:zeist",
                "[a TO z]",
                "zeist~9",
                "\"zeist\"",
                "\\",
                "((((((",
                "&& || !",
                "zeist^99",
                "/z.*/",
                "\u0000",
                "zeist\u0000",
                "\u202ezeist",
                "\ud83d",
                "{{7*7}}",
                "${7*7}",
                "'; DROP TABLE groups; --",
                "<script>alert(1)</script>",
                "../../etc/passwd",
                "%",
                "_",
                "\r\nSet-Cookie: a=b",
                "a".repeat(10_000),
                "zeist ".repeat(2_000),
                "* ".repeat(5_000),
                "\u0301".repeat(10_000),
                "9".repeat(10_000),
                "ﷺ".repeat(1_000));
    }

    @ParameterizedTest
    @MethodSource("hostile")
    void hostileWordsNeitherFailNorCost(String typed) {
        long start = System.nanoTime();

        Found found = society.finder.find(Wish.read(name -> name.equals("q") ? List.of(typed) : List.of()));

        assertThat(found.result().total()).isLessThanOrEqualTo(60);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(1));
        assertThat(new Suggestions(Gazetteer.builtIn(), society.directory).list(typed))
                .hasSizeLessThanOrEqualTo(8);
    }

    private static List<String> slugs(DirectoryResult result) {
        return result.found().stream()
                .map(one -> ((GroupListing) one.shown()).slug())
                .toList();
    }

    private static String meaning(Where where) {
        if (where instanceof Where.Around around) {
            return (around.isGuessed() ? "about " : "around ") + around.label();
        }
        if (where instanceof Where.InProvince in) {
            return "in " + in.answer();
        }
        if (where instanceof Where.OneOf of) {
            return "one of "
                    + String.join(", ", of.places().stream().map(Place::label).toList());
        }
        if (where instanceof Where.Called called) {
            return called.isGuessed() ? "nearly called" : "called";
        }
        return where instanceof Where.Unknown unknown ? unknown.reason().name() : "anywhere";
    }
}
