package nl.balint.bench;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.balint.journeys.Person;

/** The redactie with ten thousand pages, which {@link PageFurnishing} made: its tree, its page editor, publishing. */
final class PublishRow implements Row {

    private static final String PAGES = "/beheer/paginas";
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
        House.expect(200, bram.get(PAGES));
        lines.add(once("the tree, first asked of all", first, 5 * SECOND));
        lines.add(often(house, "the tree", 600, number -> House.expect(200, bram.get(PAGES))));
        lines.add(often(house, "opening a folder of 2,000", 150, number -> branch(bram, PageFurnishing.LARGE)));
        lines.add(often(house, "searching in the tree", 150, number -> search(bram, "p1" + number % 10)));
        String mark = bram.csrf(PAGES);
        lines.add(often(house, "moving a page", 300, number -> move(bram, mark)));
        lines.add(
                often(house, "the page of 200 in its frame", 600, number -> page(bram, "/werk", PageFurnishing.MANY)));
        String part = PageFurnishing.MANY + "/main/100";
        lines.add(often(house, "a dialog on it", 300, number -> page(bram, "/onderdeel", part)));
        lines.add(often(house, "saving it, with its HTML", 400, number -> save(bram, mark, part, number)));
        lines.add(untilSeen(bram, mark));
        long begin = System.nanoTime();
        publishSet(bram, mark);
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

    private static void branch(Person bram, String place) {
        House.expect(200, bram.get(address("/takken", place)));
    }

    private static void search(Person bram, String words) {
        House.expect(200, bram.get(PAGES + "/takken?q=" + words));
    }

    private static void page(Person bram, String screen, String place) {
        House.expect(200, bram.get(address(screen, place)));
    }

    /** There and back. */
    private void move(Person bram, String mark) {
        String from = PageFurnishing.LARGE + "/p500";
        String to = PageFurnishing.TOP + "/map7";
        boolean isBack = isAway;
        isAway = !isAway;
        String page = isBack ? to + "/p500" : from;
        Map<String, String> deed =
                Map.of("doen", "verplaatsen", "page", page, "naar", isBack ? PageFurnishing.LARGE : to, "na", "p499");
        send(bram, PAGES, mark, deed);
    }

    private static void save(Person bram, String mark, String part, int number) {
        String address = address("/onderdeel", part);
        var form = bram.page(address).select("form.form").forms().get(0);
        Map<String, String> fields = new LinkedHashMap<>();
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        fields.put("f0", "Onderdeel " + number);
        fields.remove("_once");
        send(bram, address, mark, fields);
    }

    /** A page of thirty components is published; how long until visitors see what was written. */
    private static Line untilSeen(Person bram, String mark) throws InterruptedException {
        Person visitor = Person.anonymous(bram.base());
        List<Long> taken = new ArrayList<>();
        for (int round = 0; round < 20; round++) {
            String words = "Geschreven in ronde " + round;
            String address = address("/onderdeel", PageFurnishing.THIRTY + "/main/12");
            var form = bram.page(address).select("form.form").forms().get(0);
            Map<String, String> fields = new LinkedHashMap<>();
            form.formData().forEach(field -> fields.put(field.key(), field.value()));
            fields.put("f0", words);
            fields.remove("_once");
            send(bram, address, mark, fields);
            long begin = System.nanoTime();
            bram.post(address("/publiceren", PageFurnishing.THIRTY), Map.of("_csrf", mark));
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

    private static void publishSet(Person bram, String mark) {
        String pages = IntStream.range(0, PageFurnishing.PAGES_OF_SET)
                .mapToObj(number -> "page=" + encoded(PageFurnishing.SET + "/p" + number))
                .collect(Collectors.joining("&", "doen=publiceren&", "&_csrf=" + encoded(mark)));
        String[] headers = {"Content-Type", "application/x-www-form-urlencoded", "X-CSRF", mark, "X-Editor", "1"};
        House.expect(200, bram.send("POST", PAGES, BodyPublishers.ofString(pages), headers));
    }

    private static void send(Person bram, String address, String mark, Map<String, String> fields) {
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        String[] headers = {"Content-Type", "application/x-www-form-urlencoded", "X-CSRF", mark, "X-Editor", "1"};
        HttpResponse<String> answer = bram.send("POST", address, BodyPublishers.ofString(body), headers);
        House.expect(200, answer);
    }

    private static String address(String screen, String place) {
        return PAGES + screen + "?pad=" + encoded(place);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
