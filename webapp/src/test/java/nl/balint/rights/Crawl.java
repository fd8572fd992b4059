package nl.balint.rights;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import nl.balint.journeys.Person;
import org.jsoup.Jsoup;

/** Goes wherever the pages lead somebody, from a few addresses on; sends no forms. */
final class Crawl {

    private static final int MOST_PAGES = 1500;

    /** Enough to meet every kind of link of a screen. */
    private static final int SOME = 12;

    private final String base;
    private final Person person;
    private final BiConsumer<String, HttpResponse<String>> reader;
    private final int mostOfAScreen;
    private final Map<String, Integer> ofScreen = new HashMap<>();
    private final Set<Link> found = new LinkedHashSet<>();

    private Crawl(String base, Person person, BiConsumer<String, HttpResponse<String>> reader, int mostOfAScreen) {
        this.base = base;
        this.person = person;
        this.reader = reader;
        this.mostOfAScreen = mostOfAScreen;
    }

    /** All links that somebody finds; each answer is shown to the reader with its address. */
    static Set<Link> of(
            String base, Person person, List<String> begin, BiConsumer<String, HttpResponse<String>> reader) {
        return found(new Crawl(base, person, reader, MOST_PAGES), begin);
    }

    /** The same, but each screen is asked about a few things only: those with one path and another query. */
    static Set<Link> ofSome(
            String base, Person person, List<String> begin, BiConsumer<String, HttpResponse<String>> reader) {
        return found(new Crawl(base, person, reader, SOME), begin);
    }

    private static Set<Link> found(Crawl crawl, List<String> begin) {
        crawl.go(begin);
        return crawl.found;
    }

    private void go(List<String> begin) {
        Deque<String> waiting = new ArrayDeque<>(begin);
        Set<String> seen = new HashSet<>(begin);
        int pages = 0;
        while (!waiting.isEmpty() && pages++ < MOST_PAGES) {
            String target = waiting.remove();
            found.add(new Link("GET", target));
            for (Link link : read(target)) {
                found.add(link);
                if (link.method().equals("GET")
                        && isBehindTheDoor(link.target())
                        && seen.add(link.target())
                        && ofScreen.merge(link.path(), 1, Integer::sum) <= mostOfAScreen) {
                    waiting.add(link.target());
                }
            }
        }
    }

    private Set<Link> read(String target) {
        HttpResponse<String> answer = person.get(target);
        reader.accept(target, answer);
        String next = answer.headers().firstValue("Location").orElse("");
        if (next.startsWith("/")) {
            return Set.of(new Link("GET", next));
        }
        boolean page = answer.headers().firstValue("Content-Type").orElse("").startsWith("text/html");
        return page ? Link.of(Jsoup.parse(answer.body(), base + target)) : Set.of();
    }

    /** Public pages are the same for everyone; they are walked elsewhere. */
    private static boolean isBehindTheDoor(String target) {
        return target.startsWith("/mijn") || target.startsWith("/beheer") || target.startsWith("/redactie");
    }

    /** Up to three links for each line of the route table. */
    static Map<RoutePattern, Set<Link>> byRoute(Set<Link> links, List<RoutePattern> table) {
        Map<RoutePattern, Set<Link>> examples = new LinkedHashMap<>();
        for (Link link : links) {
            RoutePattern.answering(link, table).ifPresent(route -> {
                Set<Link> few = examples.computeIfAbsent(route, any -> new LinkedHashSet<>());
                if (few.size() < 3) {
                    few.add(link);
                }
            });
        }
        return examples;
    }
}
