package nl.balint.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.balint.journeys.Person;

/**
 * The secretariat's list, board and figures with 2,000 dossiers, which {@code bin/balint demo applications} made. The
 * target is that of the server alone; on a machine that does other things too its processor time tells.
 */
final class DossierRow implements Row {

    private static final int P95 = 100;
    private static final String OFFICE = "/beheer/aanmeldingen";
    private static final Duration WARM_UP = Duration.ofSeconds(8);
    private static final Duration TIME = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "dossiers";
    }

    @Override
    public List<Line> measure(House house) throws Exception {
        Person secretary = house.person("wil");
        String total = secretary
                .page(OFFICE + "?stand=alle")
                .expectFirst("main p.lines__note")
                .text();
        String dossier = secretary
                .page(OFFICE)
                .expectFirst("main table a[href^=" + OFFICE + "/]")
                .attr("href");
        List<Line> lines = new ArrayList<>();
        for (String page : List.of(
                OFFICE, OFFICE + "?stand=alle&zoek=voorbeeld1999", OFFICE + "/bord", OFFICE + "/cijfers", dossier)) {
            ask(house, secretary, page, WARM_UP);
            Served.Cost all = ask(house, secretary, page, TIME);
            String what = page.equals(dossier) ? "a dossier" : page;
            lines.add(new Line(
                    what + ", " + total,
                    all.toString(),
                    "p95 100 ms",
                    all.latencies().percentile(95) <= P95));
        }
        return lines;
    }

    private static Served.Cost ask(House house, Person secretary, String page, Duration time) throws Exception {
        return house.served().cost(1, time, number -> Person.expect(200, secretary.get(page)));
    }
}
