package nl.balint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The table of docs/asvs.md: each requirement stands there once, and what it names is there. */
class AsvsTableTest {

    private static final Path TABLE = NamedTests.HOME.resolve("docs/asvs.md");
    private static final Path NUMBERS = Path.of("src/test/resources/nl/balint/asvs-numbers.txt");
    private static final Pattern ROW =
            Pattern.compile("\\| (V\\d+\\.\\d+\\.\\d+) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|");
    private static final Pattern TESTS = Pattern.compile("`(\\w+)\\.(\\w+)`(, `(\\w+)\\.(\\w+)`)*(; .+)?");
    private static final Pattern TEST = Pattern.compile("`(\\w+Test)\\.(\\w+)`");
    private static final Pattern CLASS = Pattern.compile("`((?:[a-z]+\\.)*)([A-Z]\\w+)(?:\\.\\w+)?`");
    private static final Pattern CONFIG = Pattern.compile("`(\\w+\\.(?:properties|yaml|xml))`");
    private static final Pattern COUNTS = Pattern.compile(
            "(\\d+) are shown by a test, (\\d+) hold without one, (\\d+) do not apply, (\\d+) are not met yet");

    private record Row(String number, String where, String shown) {

        String kind() {
            for (String kind : List.of("no test: ", "not applicable because ", "not yet: ")) {
                if (shown.startsWith(kind)) {
                    return kind;
                }
            }
            return TESTS.matcher(shown).matches() ? "test" : "unclear";
        }
    }

    private static List<Row> rows() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> line.startsWith("| V"))
                .map(line -> {
                    Matcher row = ROW.matcher(line);
                    assertThat(row.matches()).as(line).isTrue();
                    return new Row(row.group(1), row.group(3), row.group(4));
                })
                .toList();
    }

    /** Those of levels 1 and 2: a section, a colon and the last parts of its numbers. */
    private static List<String> numbers() throws IOException {
        return Files.readAllLines(NUMBERS).stream()
                .flatMap(line -> {
                    String[] parts = line.split(": ", -1);
                    return Stream.of(parts[1].split(" ")).map(last -> parts[0] + "." + last);
                })
                .toList();
    }

    @Test
    void eachRequirementStandsThereOnceAndInOrder() throws IOException {
        assertThat(numbers()).hasSize(253);
        assertThat(rows().stream().map(Row::number)).containsExactlyElementsOf(numbers());
    }

    @Test
    void everyTestThatIsNamedExists() throws IOException {
        NamedTests tests = NamedTests.read();

        assertThat(rows().stream().filter(row -> row.kind().equals("unclear"))).isEmpty();
        assertThat(named(TEST, Row::shown).filter(test -> !tests.has(test.group(1), test.group(2))))
                .extracting(MatchResult::group)
                .isEmpty();
    }

    @Test
    void everyClassAndFileThatIsNamedExists() throws IOException {
        List<String> sources;
        try (Stream<Path> files = Files.walk(NamedTests.HOME)) {
            sources = files.map(Path::toString)
                    .filter(file -> file.contains("/src/main/java/"))
                    .toList();
        }

        assertThat(named(CLASS, Row::where).filter(type -> {
                    String end = "/" + type.group(1).replace('.', '/') + type.group(2) + ".java";
                    return sources.stream().noneMatch(file -> file.endsWith(end));
                }))
                .extracting(MatchResult::group)
                .isEmpty();
        assertThat(named(CONFIG, Row::where)
                        .filter(file -> !Files.exists(NamedTests.HOME.resolve("config/" + file.group(1)))))
                .extracting(MatchResult::group)
                .isEmpty();
    }

    private static Stream<MatchResult> named(Pattern pattern, Function<Row, String> column) throws IOException {
        return rows().stream().flatMap(row -> pattern.matcher(column.apply(row)).results());
    }

    @Test
    void theListAtItsEndIsThatOfItsRows() throws IOException {
        String end = Files.readString(TABLE).split("\n## Not yet\n", 2)[1];

        assertThat(Pattern.compile("V\\d+\\.\\d+\\.\\d+").matcher(end).results().map(MatchResult::group))
                .containsExactlyInAnyOrderElementsOf(rows().stream()
                        .filter(row -> row.kind().equals("not yet: "))
                        .map(Row::number)
                        .toList());
    }

    @Test
    void theCountsAtItsHeadAreThoseOfItsRows() throws IOException {
        Map<String, Long> kinds =
                rows().stream().collect(Collectors.groupingBy(Row::kind, TreeMap::new, Collectors.counting()));
        Matcher told = COUNTS.matcher(Files.readString(TABLE).replace('\n', ' '));

        assertThat(told.find()).isTrue();
        assertThat(Map.of(
                        "test", Long.valueOf(told.group(1)),
                        "no test: ", Long.valueOf(told.group(2)),
                        "not applicable because ", Long.valueOf(told.group(3)),
                        "not yet: ", Long.valueOf(told.group(4))))
                .isEqualTo(kinds);
    }
}
