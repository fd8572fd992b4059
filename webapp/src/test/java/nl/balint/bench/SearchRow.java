package nl.balint.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import nl.balint.journeys.Person;

/** Words in the text of 2,500 documents of one's own group, through the product's own search page. */
final class SearchRow implements Row {

    private static final List<String> QUESTIONS = List.of("common", "rare", "three", "phrase", "slip", "nowhere");
    private static final int P99 = 20;
    private static final Duration WARM_UP = Duration.ofSeconds(20);
    private static final Duration TIME = Duration.ofSeconds(10);

    @Override
    public String name() {
        return "search";
    }

    @Override
    public List<Line> measure(House house) throws Exception {
        ask(house, QUESTIONS, WARM_UP);
        List<Line> lines = new ArrayList<>();
        for (String question : QUESTIONS) {
            lines.add(line("search page, " + question, ask(house, List.of(question), TIME)));
        }
        lines.add(line("search page, all of these in turn", ask(house, QUESTIONS, TIME.multipliedBy(2))));
        return lines;
    }

    private static Line line(String what, Served.Cost all) {
        return new Line(
                what, all.toString(), "p99 " + P99 + " ms", all.latencies().percentile(99) <= P99);
    }

    private static Served.Cost ask(House house, List<String> questions, Duration time) throws Exception {
        List<String> addresses = questions.stream()
                .map(kind -> "/mijn/zoeken?q=" + URLEncoder.encode(NaturalText.question(kind), StandardCharsets.UTF_8))
                .toList();
        Person member = house.person("anne");
        return house.served()
                .cost(1, time, number -> Person.expect(200, member.get(addresses.get(number % addresses.size()))));
    }
}
