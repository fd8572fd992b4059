package nl.balint.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import nl.balint.journeys.Person;
import org.jsoup.nodes.Element;

/** The secretariat's day with 2,000 things to do: the target is that of the server alone, one page at a time. */
final class InboxRow implements Row {

    private static final int TASKS = 2_000;
    private static final int AT_ONCE = 4;
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
        fill(house, waiting(secretary));
        List<Line> lines = new ArrayList<>();
        for (String page : List.of(TODAY, TODAY + "?zoek=1999", TODAY + "?stand=deze-week&pagina=3")) {
            ask(house, secretary, page, WARM_UP);
            Served.Cost all = ask(house, secretary, page, TIME);
            lines.add(new Line(
                    page + " with " + waiting(secretary),
                    all.toString(),
                    "p95 100 ms",
                    all.latencies().percentile(95) <= P95));
        }
        return lines;
    }

    /** By forms that visitors send, some at once: each is stored with its task as any other. */
    private static void fill(House house, int waiting) throws Exception {
        ExecutorService visitors = Executors.newFixedThreadPool(AT_ONCE);
        try {
            // Other networks than those of the row of submissions.
            for (Future<Void> sent : visitors.invokeAll(IntStream.range(20_000 + waiting, 20_000 + TASKS)
                    .<Callable<Void>>mapToObj(visitor -> () -> {
                        House.expect(303, ContactForm.send(ContactForm.visitor(house.served(), visitor), visitor));
                        return null;
                    })
                    .toList())) {
                sent.get();
            }
        } finally {
            visitors.shutdown();
        }
    }

    private static Served.Cost ask(House house, Person secretary, String page, Duration time) throws Exception {
        return house.served().cost(1, time, number -> House.expect(200, secretary.get(page)));
    }

    /** How many things wait, as the first tab tells. */
    private static int waiting(Person secretary) {
        Element count = secretary.page(TODAY).selectFirst(".tabs__count");
        return count == null ? 0 : Integer.parseInt(count.text().replace(".", ""));
    }
}
