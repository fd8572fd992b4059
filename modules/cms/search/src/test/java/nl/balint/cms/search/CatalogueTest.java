package nl.balint.cms.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import nl.balint.cms.search.CatalogueQuery.Around;
import nl.balint.cms.search.CatalogueQuery.Order;
import nl.balint.cms.search.CatalogueResult.Found;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CatalogueTest {

    private static final Facets FACETS = new Facets(Map.of("day", List.of("mo", "tu"), "room", List.of("yes", "no")));
    private static final Spot UTRECHT = new Spot(52.0908, 5.1222);
    private static final CatalogueQuery ALL = CatalogueQuery.all(100);

    private final Catalogue catalogue = Catalogue.inMemory(FACETS);

    @TempDir
    private Path folder;

    @BeforeEach
    void fill() {
        catalogue.replaceAll("1", taker -> {
            taker.accept(entry("zeist", "Zeist", "mo", "yes", new Spot(52.09, 5.2333)));
            taker.accept(entry("bosch", "'s-Hertogenbosch", "tu", "yes", new Spot(51.6992, 5.3042)));
            taker.accept(entry("ijmuiden", "IJmuiden", "mo", "no", new Spot(52.4606, 4.6104)));
            taker.accept(entry("berg", "Anne van den Berg", "tu", "no", Spot.NONE));
            taker.accept(entry("ozturk", "Çağlar Öztürk", "tu", "no", Spot.NONE));
        });
    }

    @AfterEach
    void close() {
        catalogue.close();
    }

    @ParameterizedTest
    @CsvSource({
        "zeist, zeist",
        "ZEI, zeist",
        "hertogenbosch, bosch",
        "s hertogenbosch, bosch",
        "’s-Hertogenbosch, bosch",
        "shertogenbosch, bosch",
        "ijmuiden, ijmuiden",
        "IJMUIDEN, ijmuiden",
        "Ĳmuiden, ijmuiden",
        "ymuiden, ijmuiden",
        "vandenberg, berg",
        "van den berg, berg",
        "berg, berg",
        "oz, ozturk",
        "Oztürk, ozturk",
        "ozturk caglar, ozturk",
        "Hertogenbos, bosch",
        "hertgenbosch, bosch",
        "zeisd, zeist"
    })
    void findsNamesAsPeopleWriteThem(String typed, String id) {
        assertThat(ids(ALL.withWords(typed))).containsExactly(id);
    }

    @Test
    void spellsOtherwiseOnlyWhenNothingElseIsFound() {
        assertThat(catalogue.find(ALL.withWords("zeist")).asTyped()).isTrue();
        assertThat(catalogue.find(ALL.withWords("zeisd")).asTyped()).isFalse();
    }

    @Test
    void countsWhatAnotherChoiceWouldBring() {
        CatalogueResult result = catalogue.find(ALL.withChosen(Map.of("day", Set.of("mo"))));

        assertThat(result.total()).isEqualTo(2);
        assertThat(result.counts().get("day")).containsEntry("mo", 2).containsEntry("tu", 3);
        assertThat(result.counts().get("room")).containsEntry("yes", 1).containsEntry("no", 1);
    }

    @Test
    void narrowsByOneAnswerOfEachQuestion() {
        assertThat(ids(ALL.withChosen(Map.of("day", Set.of("mo", "tu"), "room", Set.of("yes")))))
                .containsExactly("bosch", "zeist");
        assertThat(ids(ALL.withChosen(Map.of("day", Set.of("sunday"))))).isEmpty();
    }

    @Test
    void tellsTheNearestFirstAndWhatIsNowhereLast() {
        CatalogueQuery near =
                ALL.withAround(Around.at(UTRECHT)).withOrder(Order.DISTANCE).page(0, 4);

        CatalogueResult result = catalogue.find(near);

        assertThat(result.found()).extracting(Found::id).containsExactly("zeist", "bosch", "ijmuiden", "berg");
        assertThat(result.found().get(0).kilometres()).isBetween(7.0, 8.0);
        assertThat(result.found().get(3).kilometres()).isNaN();
        assertThat(result.total()).isEqualTo(5);
        assertThat(ids(near.page(2, 1))).containsExactly("ijmuiden");
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.05, 5, 10, 25, 50, 300})
    void aRadiusIsExactAtItsEdge(double radius) {
        catalogue.replaceAll(
                "2",
                taker -> IntStream.range(0, 36)
                        .forEach(step -> taker.accept(
                                entry("e" + step, "E" + step, "mo", "no", off(radius, Math.toRadians(10.0 * step))))));

        for (Found found : catalogue.find(ALL.withAround(Around.at(UTRECHT))).found()) {
            CatalogueQuery within = ALL.withWords(found.id()).withAround(new Around(UTRECHT, found.kilometres()));
            CatalogueQuery justNot = within.withAround(new Around(UTRECHT, found.kilometres() - 0.000_001));

            assertThat(found.kilometres()).isBetween(radius - 0.000_1, radius + 0.000_1);
            assertThat(ids(within)).contains(found.id());
            assertThat(ids(justNot)).doesNotContain(found.id());
        }
    }

    @Test
    void whatIsNowhereIsInNoRadius() {
        assertThat(ids(ALL.withAround(new Around(UTRECHT, 30_000)))).containsExactly("bosch", "ijmuiden", "zeist");
    }

    @Test
    void proposesFirstWhatBeginsWithIt() {
        catalogue.apply(
                List.of(),
                List.of(
                        entry("a", "Aalsmeer Berg", "mo", "no", Spot.NONE),
                        entry("z", "Bergen", "mo", "no", Spot.NONE)),
                "2");

        assertThat(ids(ALL.withWords("ber").withOrder(Order.FITTING))).containsExactly("z", "a", "berg");
    }

    @Test
    void followsWhatChanges() {
        catalogue.apply(
                List.of("zeist"),
                List.of(entry("bosch", "Den Bosch", "mo", "no", Spot.NONE), entry("new", "Assen", "mo", "no", UTRECHT)),
                "2");

        assertThat(ids(ALL)).containsExactlyInAnyOrder("bosch", "ijmuiden", "berg", "ozturk", "new");
        assertThat(ids(ALL.withWords("den bosch"))).containsExactly("bosch");
        assertThat(ids(ALL.withWords("hertogenbosch"))).isEmpty();
        assertThat(catalogue.revision()).isEqualTo("2");
    }

    @Test
    void aRestartFindsWhatWasThereAndOtherQuestionsMakeItEmpty() {
        try (Catalogue first = Catalogue.open(folder, FACETS)) {
            first.apply(List.of(), List.of(entry("a", "Assen", "mo", "no", UTRECHT)), "7");
        }
        try (Catalogue again = Catalogue.open(folder, FACETS)) {
            assertThat(again.revision()).isEqualTo("7");
            assertThat(again.size()).isEqualTo(1);
        }
        try (Catalogue other = Catalogue.open(folder, new Facets(Map.of("day", List.of("mo"))))) {
            assertThat(other.revision()).isEmpty();
            assertThat(other.size()).isZero();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*",
                "?",
                "zeist*",
                "+zeist -zeist",
                "name:zeist",
                "[a TO z]",
                "zeist~2",
                "\"",
                "\\",
                "(((",
                "&&",
                "a^9",
                "\u0000",
                "\u202e",
                "zeist\u0007",
                "''''''",
                "/.*/",
                "{{7*7}}",
                "'; drop table",
                "😀"
            })
    void nothingThatIsTypedIsAnOperator(String typed) {
        CatalogueResult result = catalogue.find(ALL.withWords(typed));

        assertThat(result.total()).isLessThanOrEqualTo(1);
    }

    @Test
    void tenThousandSignsCostNoMoreThanTheFirstWords() {
        assertThat(ids(ALL.withWords("z".repeat(10_000)))).isEmpty();
        assertThat(ids(ALL.withWords("zeist ".repeat(2_000)))).containsExactly("zeist");
        assertThat(ids(ALL.withWords("? ".repeat(5_000)))).isEmpty();
        assertThat(ids(ALL.page(Integer.MAX_VALUE, Integer.MAX_VALUE))).isEmpty();
    }

    @Test
    void moreThanSixtyFourAnswersAreRefused() {
        List<String> many = IntStream.range(0, 65).mapToObj(String::valueOf).toList();

        assertThatThrownBy(() -> new Facets(Map.of("q", many))).isInstanceOf(IllegalArgumentException.class);
    }

    private List<String> ids(CatalogueQuery query) {
        return catalogue.find(query).found().stream().map(Found::id).toList();
    }

    private static CatalogueEntry entry(String id, String name, String day, String room, Spot spot) {
        return new CatalogueEntry(
                id,
                List.of(name),
                name.toLowerCase(Locale.ROOT),
                Map.of("day", Set.of(day), "room", Set.of(room)),
                spot);
    }

    /** So many kilometres from Utrecht in that direction, on the ball. */
    private static Spot off(double kilometres, double bearing) {
        double angle = kilometres / 6371.0;
        double north = Math.toRadians(UTRECHT.latitude());
        double latitude =
                Math.asin(Math.sin(north) * Math.cos(angle) + Math.cos(north) * Math.sin(angle) * Math.cos(bearing));
        double longitude = Math.toRadians(UTRECHT.longitude())
                + Math.atan2(
                        Math.sin(bearing) * Math.sin(angle) * Math.cos(north),
                        Math.cos(angle) - Math.sin(north) * Math.sin(latitude));
        return new Spot(Math.toDegrees(latitude), Math.toDegrees(longitude));
    }
}
