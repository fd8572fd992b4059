package nl.balint.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.balint.journeys.Person;
import org.jsoup.nodes.Element;

/**
 * The secretariat's day with 2,000 dossiers, which {@code bin/balint demo applications} made; most of them have ended
 * or wait for somebody else, so the line tells how many things are to be done. The target is that of the server alone,
 * one page at a time.
 */
final class InboxRow implements Row {

    private static final int P95 = 100;
    private static final String TODAY = "/mijn/vandaag";
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration TIME = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "inbox";
    }

    @Override
    public List<Line> measure(House house) throws Exception {
        Person secretary = house.person("wil");
        int waiting = waiting(secretary);
        List<Line> lines = new ArrayList<>();
        for (String page : List.of(TODAY, TODAY + "?zoek=zeist", TODAY + "?stand=deze-week&pagina=3")) {
            ask(house, secretary, page, WARM_UP);
            Served.Cost all = ask(house, secretary, page, TIME);
            lines.add(new Line(
                    page + ", " + waiting + " things to do",
                    all.toString(),
                    "p95 100 ms",
                    all.latencies().percentile(95) <= P95));
        }
        return lines;
    }

    private static Served.Cost ask(House house, Person secretary, String page, Duration time) throws Exception {
        return house.served().cost(1, time, number -> Person.expect(200, secretary.get(page)));
    }

    /** How many things wait, as the first tab tells. */
    private static int waiting(Person secretary) {
        Element count = secretary.page(TODAY).selectFirst(".tabs__count");
        return count == null ? 0 : Integer.parseInt(count.text().replace(".", ""));
    }
}
