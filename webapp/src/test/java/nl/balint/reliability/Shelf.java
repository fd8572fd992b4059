package nl.balint.reliability;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.balint.journeys.Person;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A folder as somebody sees it: each document that is listed is fetched and compared with what was sent. */
final class Shelf {

    private static final Pattern NAME = Pattern.compile("proef(\\d{6})x");

    private final Person reader;

    Shelf(Person reader) {
        this.reader = reader;
    }

    /**
     * What is listed.
     *
     * @param whole the numbers of the samples that are as they were sent
     * @param spoilt the names of others
     */
    record Seen(Set<Integer> whole, Set<String> spoilt) {
        Seen {
            whole = Set.copyOf(whole);
            spoilt = Set.copyOf(spoilt);
        }
    }

    Seen look(String folder) {
        Set<Integer> whole = new HashSet<>();
        Set<String> spoilt = new TreeSet<>();
        listed(folder).forEach((address, name) -> {
            Matcher sample = NAME.matcher(name);
            if (sample.find()) {
                int number = Integer.parseInt(sample.group(1));
                byte[] sent = Samples.text(number).getBytes(StandardCharsets.UTF_8);
                if (!Arrays.equals(sent, reader.octets(address + "/bestand")) || !whole.add(number)) {
                    spoilt.add(name);
                }
            }
        });
        return new Seen(whole, spoilt);
    }

    /** Addresses and names of the documents on all pages of the folder. */
    Map<String, String> listed(String folder) {
        Map<String, String> all = new LinkedHashMap<>();
        int before = -1;
        for (int number = 1; all.size() > before; number++) {
            before = all.size();
            Document page = reader.page(folder + "?pagina=" + number);
            for (Element link : page.select("main a[href^=/mijn/documenten/]:not([href$=/bestand])")) {
                all.putIfAbsent(link.attr("href"), link.text());
            }
        }
        return all;
    }

    /** Whether it is found by the word that it alone has. */
    boolean finds(int number) {
        return reader.page("/mijn/zoeken?q=" + Samples.word(number)).select("main a").stream()
                .anyMatch(link -> link.text().contains(Samples.name(number)));
    }
}
