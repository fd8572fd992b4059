package nl.balint.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.balint.journeys.Editor;
import nl.balint.journeys.Person;

/** The redactie with ten thousand pages, which {@link PageFurnishing} made: its tree, its page editor, publishing. */
final class PublishRow implements Row {

    private static final Duration WARM_UP = Duration.ofSeconds(5);
    private static final Duration TIME = Duration.ofSeconds(6);
    private static final int SECOND = 1_000;

    /** Whether the page that is moved is where it was brought. */
    private boolean isAway;

    @Override
    public String name() {
        return "publish";
    }

    @Override
    public List<Line> measure(House house) throws Exception {
        Person bram = house.person("bram");
        List<Line> lines = new ArrayList<>();
        long first = System.nanoTime();
        Editor editor = new Editor(bram);
        lines.add(once("the tree, first asked of all", first, 5 * SECOND));
        lines.add(often(house, "the tree", 600, number -> editor.tree()));
        lines.add(often(house, "opening a folder of 2,000", 150, number -> editor.branch(PageFurnishing.LARGE)));
        lines.add(often(house, "searching in the tree", 150, number -> editor.search("p1" + number % 10)));
        lines.add(often(house, "moving a page", 300, number -> move(editor)));
        lines.add(
                often(house, "the page of 200 in its frame", 600, number -> editor.open("/werk", PageFurnishing.MANY)));
        String part = PageFurnishing.MANY + "/main/100";
        lines.add(often(house, "a dialog on it", 300, number -> editor.open("/onderdeel", part)));
        lines.add(often(house, "saving it, with its HTML", 400, number -> editor.save(part, "Onderdeel " + number)));
        lines.add(untilSeen(editor, Person.anonymous(bram.base())));
        long begin = System.nanoTime();
        publishSet(editor);
        lines.add(once("publishing 1,000 pages as a set", begin, 30 * SECOND));
        return lines;
    }

    private static Line often(House house, String what, int milliseconds, IntConsumer deed) throws Exception {
        house.served().cost(1, WARM_UP, deed);
        Served.Cost cost = house.served().cost(1, TIME, deed);
        return new Line(
                what,
                cost.toString(),
                "p95 " + milliseconds + " ms",
                cost.latencies().percentile(95) <= milliseconds);
    }

    private static Line once(String what, long begin, int milliseconds) {
        double taken = (System.nanoTime() - begin) / 1e6;
        return new Line(
                what, String.format(Locale.ROOT, "%.0f ms", taken), milliseconds + " ms", taken <= milliseconds);
    }

    /** There and back. */
    private void move(Editor editor) {
        String from = PageFurnishing.LARGE + "/p500";
        String to = PageFurnishing.TOP + "/map7";
        boolean isBack = isAway;
        isAway = !isAway;
        String page = isBack ? to + "/p500" : from;
        editor.change(
                Map.of("doen", "verplaatsen", "page", page, "naar", isBack ? PageFurnishing.LARGE : to, "na", "p499"));
    }

    /** A page of thirty components is published; how long until visitors see what was written. */
    private static Line untilSeen(Editor editor, Person visitor) throws InterruptedException {
        List<Long> taken = new ArrayList<>();
        for (int round = 0; round < 20; round++) {
            String words = "Geschreven in ronde " + round;
            editor.save(PageFurnishing.THIRTY + "/main/12", words);
            long begin = System.nanoTime();
            editor.publish(PageFurnishing.THIRTY);
            while (!visitor.get(PageFurnishing.THIRTY).body().contains(words)) {
                Thread.sleep(1);
            }
            taken.add((System.nanoTime() - begin) / 1_000_000);
        }
        taken.sort(null);
        long slowest = taken.get(taken.size() - 1);
        String result = "p50 " + taken.get(taken.size() / 2) + " · slowest " + slowest + " ms";
        return new Line("publishing 30 components until seen", result, "1000 ms", slowest <= SECOND);
    }

    private static void publishSet(Editor editor) {
        editor.changeMany(IntStream.range(0, PageFurnishing.PAGES_OF_SET)
                .mapToObj(number -> "page=" + Editor.encoded(PageFurnishing.SET + "/p" + number))
                .collect(Collectors.joining("&", "doen=publiceren&", "")));
    }
}
