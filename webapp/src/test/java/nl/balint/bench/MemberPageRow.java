package nl.balint.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.balint.journeys.Person;

/** The pages of a member whose group has 2,500 documents, 2,000 of them in one folder. */
final class MemberPageRow implements Row {

    private static final int AT_ONCE = 4;
    private static final int P95 = 300;
    private static final int P99 = 1_000;
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration TIME = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "member-page";
    }

    @Override
    public List<Line> measure(House house) throws Exception {
        Map<String, String> pages = Map.of(
                "Mijn Balint",
                "/mijn",
                "the group",
                House.GROUP,
                "its documents",
                House.AREA,
                "the folder with 2,000",
                house.folder("Mededelingen"),
                "that folder, its last page",
                house.folder("Mededelingen") + "?pagina=40");
        List<Line> lines = new ArrayList<>();
        for (Map.Entry<String, String> page : new TreeMap<>(pages).entrySet()) {
            ask(house, page.getValue(), WARM_UP);
            Served.Cost all = ask(house, page.getValue(), TIME);
            boolean isMet =
                    all.latencies().percentile(95) <= P95 && all.latencies().percentile(99) <= P99;
            lines.add(new Line(
                    page.getKey() + ", " + AT_ONCE + " at once", all.toString(), "p95 300 ms, p99 1 s", isMet));
        }
        return lines;
    }

    private static Served.Cost ask(House house, String page, Duration time) throws Exception {
        Person member = house.person("anne");
        return house.served().cost(AT_ONCE, time, number -> Person.expect(200, member.get(page)));
    }
}
