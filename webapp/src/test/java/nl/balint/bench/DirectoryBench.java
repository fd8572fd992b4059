package nl.balint.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import nl.balint.bench.Row.Line;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.search.Catalogue;
import nl.balint.cms.search.CatalogueEntry;
import nl.balint.cms.search.CatalogueQuery;
import nl.balint.cms.search.CatalogueQuery.Around;
import nl.balint.cms.search.CatalogueQuery.Order;
import nl.balint.cms.search.Spot;
import nl.balint.portal.directory.Directory;
import nl.balint.portal.directory.DirectoryEntry;
import nl.balint.portal.directory.DirectorySource;
import nl.balint.portal.directory.Question;
import nl.balint.portal.directory.SortKey;
import nl.balint.portal.directory.finding.Suggestions;
import nl.balint.portal.places.Gazetteer;
import nl.balint.portal.places.Place;

/**
 * The directory with 100,000 made-up groups in this process. Arguments: a folder, in which it also leaves the groups
 * and the questions for another database. It fails when a target was missed.
 */
public final class DirectoryBench {

    private static final int ENTRIES = 100_000;
    private static final int QUESTIONS = 2_000;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration TIME = Duration.ofSeconds(10);
    private static final int FIND_TARGET = 5;
    private static final int SUGGEST_TARGET = 2;

    private final Random random = new Random(1957);
    private final List<Place> places = Gazetteer.builtIn().places();
    private final List<DirectoryEntry> entries;

    private DirectoryBench() {
        this.entries = IntStream.range(0, ENTRIES).mapToObj(this::entry).toList();
    }

    /** What people see of a made-up group. */
    private record Shown(String name) {}

    /** A made-up group. */
    private DirectoryEntry entry(int number) {
        Place place = places.get(random.nextInt(places.size()));
        String name = place.name() + " " + number;
        Spot spot = new Spot(
                place.position().latitude() + random.nextGaussian() * 0.03,
                place.position().longitude() + random.nextGaussian() * 0.05);
        Map<String, Set<String>> answers = Map.of(
                "soort", Set.of(Question.GROUP),
                "provincie", Set.of(any(Question.PROVINCE)),
                "dag", Set.of(any(Question.DAY)),
                "dagdeel", Set.of(any(Question.PART)),
                "plek", Set.of(any(Question.SEATS)),
                "vorm", Set.of(any(Question.FORM)),
                "doelgroep", Set.of(any(Question.AUDIENCE)));
        return new DirectoryEntry(
                new CatalogueEntry("g" + number, List.of(name), SortKey.of(name), answers, spot),
                new Shown(name),
                Instant.MAX);
    }

    private String any(Question question) {
        List<String> answers = question.answers();
        return answers.get(random.nextInt(answers.size()));
    }

    public static void main(String[] arguments) throws Exception {
        Path folder = Path.of(arguments[0]);
        DirectoryBench bench = new DirectoryBench();
        try (Directory directory =
                new Directory(Catalogue.open(folder.resolve("index"), Question.FACETS), Clock.systemUTC())) {
            directory.add(bench.source());
            List<Line> lines = bench.measure(directory);
            bench.write(folder);
            lines.forEach(line -> System.out.println(line.text()));
            if (lines.stream().anyMatch(line -> !line.isMet())) {
                System.exit(1);
            }
        }
    }

    private DirectorySource source() {
        return new DirectorySource() {
            @Override
            public List<DirectoryEntry> entries(Instant at) {
                return entries;
            }

            @Override
            public boolean hangsOn(ContentPath path) {
                return false;
            }
        };
    }

    private List<Line> measure(Directory directory) throws Exception {
        List<Line> lines = new ArrayList<>();
        long begin = System.nanoTime();
        directory.find(CatalogueQuery.all(1));
        lines.add(Line.told("first filling, 100,000 entries", seconds(begin)));
        begin = System.nanoTime();
        directory.rebuild(done -> {});
        lines.add(Line.told("rebuild beside those who ask", seconds(begin)));
        List<CatalogueQuery> near = queries(25);
        List<CatalogueQuery> any = queries(Double.POSITIVE_INFINITY);
        lines.add(line("within 25 km, day, counts, nearest first", FIND_TARGET, find(directory, near)));
        lines.add(line("any distance, day, counts, nearest first", FIND_TARGET, find(directory, any)));
        List<CatalogueQuery> named = places.stream()
                .map(place -> CatalogueQuery.all(20).withWords(place.name()))
                .toList();
        lines.add(line("by name, counts, by name", FIND_TARGET, find(directory, named)));
        Suggestions suggestions = new Suggestions(Gazetteer.builtIn(), directory);
        List<String> typed = typed();
        lines.add(line(
                "suggestions while typing",
                SUGGEST_TARGET,
                ask(number -> suggestions.list(typed.get(number % typed.size())))));
        return lines;
    }

    private static Timed find(Directory directory, List<CatalogueQuery> queries) throws Exception {
        return ask(number -> directory.find(queries.get(number % queries.size())));
    }

    /**
     * How long questions took.
     *
     * @param cpu the processor time of each, in nanoseconds, shortest first: a busy machine lengthens it less
     */
    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Timed(Latencies wall, long[] cpu) {

        private double cpu(int hundredth) {
            return cpu[Math.min(cpu.length - 1, cpu.length * hundredth / 100)] / 1e6;
        }

        @Override
        public String toString() {
            return wall + String.format(Locale.ROOT, " · processor p50 %.2f · p99 %.2f ms", cpu(50), cpu(99));
        }
    }

    private static Timed ask(IntConsumer question) throws Exception {
        Latencies.of(1, WARM_UP, question);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        List<Long> cpu = new ArrayList<>();
        Latencies wall = Latencies.of(1, TIME, number -> {
            long before = threads.getCurrentThreadCpuTime();
            question.accept(number);
            cpu.add(threads.getCurrentThreadCpuTime() - before);
        });
        return new Timed(wall, cpu.stream().mapToLong(Long::longValue).sorted().toArray());
    }

    /** From a place, on a day, twenty of them. */
    private List<CatalogueQuery> queries(double kilometres) {
        return IntStream.range(0, QUESTIONS)
                .mapToObj(number -> {
                    Place place = places.get(random.nextInt(places.size()));
                    Spot spot = new Spot(
                            place.position().latitude(), place.position().longitude());
                    return CatalogueQuery.all(20)
                            .withChosen(Map.of("dag", Set.of(any(Question.DAY)), "soort", Set.of(Question.GROUP)))
                            .withAround(new Around(spot, kilometres))
                            .withOrder(Order.DISTANCE);
                })
                .toList();
    }

    /** What somebody has typed after two, three… letters of a place, now and then with a slip. */
    private List<String> typed() {
        List<String> typed = new ArrayList<>();
        for (int number = 0; number < QUESTIONS; number++) {
            String name = places.get(random.nextInt(places.size())).name();
            int length = Math.min(name.length(), 2 + random.nextInt(7));
            typed.add(number % 10 == 0 && length > 4 ? name.substring(0, length - 2) + "x" : name.substring(0, length));
        }
        return typed;
    }

    /** The same for another database. */
    private void write(Path folder) {
        List<String> rows = entries.stream()
                .map(entry -> String.format(
                        Locale.ROOT,
                        "%s;%s;%s;%s;%s;%s;%f;%f",
                        entry.id(),
                        entry.indexed().names().get(0),
                        answer(entry, "provincie"),
                        answer(entry, "dag"),
                        answer(entry, "dagdeel"),
                        answer(entry, "plek"),
                        entry.indexed().spot().latitude(),
                        entry.indexed().spot().longitude()))
                .toList();
        List<String> spots = places.stream()
                .map(place -> String.format(
                        Locale.ROOT,
                        "%f;%f",
                        place.position().latitude(),
                        place.position().longitude()))
                .toList();
        try {
            Files.write(folder.resolve("groups.csv"), rows);
            Files.write(folder.resolve("spots.csv"), spots);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static String answer(DirectoryEntry entry, String question) {
        return entry.indexed()
                .answers()
                .getOrDefault(question, Set.of(""))
                .iterator()
                .next();
    }

    private static Line line(String what, int target, Timed all) {
        return new Line(
                what, all.toString(), "p99 " + target + " ms", all.wall().percentile(99) <= target);
    }

    private static String seconds(long begin) {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - begin) / 1e9);
    }
}
