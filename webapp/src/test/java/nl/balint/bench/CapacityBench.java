package nl.balint.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import nl.balint.journeys.Editor;
import nl.balint.journeys.Person;

/**
 * What things cost in a house that {@link CapacityFurnishing} filled; each line of the output is what, a tab, how much.
 * Arguments: the address of the server, its process, and "filling" while it takes everything into its indexes for the
 * first time, or "filled".
 */
public final class CapacityBench {

    private static final Duration WARM_UP = Duration.ofSeconds(4);
    private static final Duration TIME = Duration.ofSeconds(6);
    private static final String FOLDER = CapacityFurnishing.TOP + "/map0";
    private static final String PAGE = FOLDER + "/p7";

    private final House house;
    private final Person member;
    private final Person visitor;

    private CapacityBench(House house, String member) {
        this.house = house;
        this.member = house.person(member);
        this.visitor = Person.anonymous(house.served().base());
    }

    public static void main(String[] arguments) throws Exception {
        House house = new House(new Served(arguments[0], Long.parseLong(arguments[1])));
        // Two people: one may sign in once in thirty seconds, and the house is up again sooner.
        if (arguments[2].equals("filling")) {
            new CapacityBench(house, "pieter-jan").untilAllIsFound();
        } else {
            new CapacityBench(house, "anne").measure();
        }
    }

    /** Both indexes are filled beside whoever asks; the search pages tell it as long as that lasts. */
    private void untilAllIsFound() throws InterruptedException {
        long begin = System.nanoTime();
        List<Long> meanwhile = new ArrayList<>();
        double pages = -1;
        double documents = -1;
        while (pages < 0 || documents < 0) {
            if (pages < 0 && isComplete(visitor, "/zoeken?q=kosten")) {
                pages = seconds(begin);
            }
            if (documents < 0 && isComplete(member, "/mijn/zoeken?q=stuk")) {
                documents = seconds(begin);
            }
            long before = System.nanoTime();
            Person.expect(200, member.get(House.GROUP));
            meanwhile.add((System.nanoTime() - before) / 1_000_000);
            Thread.sleep(100);
        }
        meanwhile.sort(null);
        tell("pages taken into the index, s", "%.0f", pages);
        tell("documents taken into the index, s", "%.0f", documents);
        tell("a member's page meanwhile, p95 ms", "%d", meanwhile.get(meanwhile.size() * 95 / 100));
    }

    private static boolean isComplete(Person person, String search) {
        return !Person.expect(200, person.get(search)).body().contains("wordt opgebouwd");
    }

    private void measure() throws Exception {
        often("a page, not kept, p95 ms", number -> Person.expect(200, visitor.get(PAGE + "?n=" + number)));
        often("searching the site, p95 ms", number -> Person.expect(200, visitor.get("/zoeken?q=" + word(number))));
        often(
                "searching documents, p95 ms",
                number -> Person.expect(200, member.get("/mijn/zoeken?q=" + word(number))));
        String folder = House.link(member, House.AREA, "Mededelingen");
        often("a folder of documents, p95 ms", number -> Person.expect(200, member.get(folder)));
        long begin = System.nanoTime();
        Editor editor = new Editor(house.person("bram"));
        tell("the tree, first asked, s", "%.1f", seconds(begin));
        often("the tree, p95 ms", number -> editor.tree());
        often("opening a folder of a hundred, p95 ms", number -> editor.branch(FOLDER));
        often("searching in the tree, p95 ms", number -> editor.search("p" + number % 100));
        often("saving a component, p95 ms", number -> editor.save(PAGE + "/main/1", "Onderdeel " + number));
        often("saving and publishing a page, p95 ms", number -> publish(editor, number));
        Memory.Sample memory = new Memory(house.served()).afterCleaning();
        tell("heap after cleaning, MB", "%d", memory.heapMegabytes());
        tell("resident, MB", "%d", memory.residentMegabytes());
        tell("of that pages of files, MB", "%d", house.served().residentFileKilobytes() / 1024);
    }

    private static void publish(Editor editor, int number) {
        editor.save(PAGE + "/main/1", "Onderdeel " + number);
        editor.publish(PAGE);
    }

    private void often(String what, IntConsumer deed) throws Exception {
        house.served().cost(1, WARM_UP, deed);
        tell(what, "%.1f", house.served().cost(1, TIME, deed).latencies().percentile(95));
    }

    private static String word(int number) {
        List<String> kinds = List.of("common", "rare", "three", "phrase");
        return URLEncoder.encode(NaturalText.question(kinds.get(number % kinds.size())), StandardCharsets.UTF_8);
    }

    private static double seconds(long begin) {
        return (System.nanoTime() - begin) / 1e9;
    }

    private static void tell(String what, String pattern, Object value) {
        System.out.println(what + "\t" + String.format(Locale.ROOT, pattern, value));
    }
}
