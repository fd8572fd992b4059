package nl.balint.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.balint.journeys.Person;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.sample.SampleSociety;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Words that only some may read stand in what is protected. Everybody goes wherever the house leads them, asks for what
 * the others found, and searches; each word is seen by whom it is for, and by nobody else.
 */
class HouseCanaryTest {

    @RegisterExtension
    static final Cast HOUSE = new Cast();

    private static final String GROUP = "/mijn/groepen/zeist";
    private static final String AREA = GROUP + "/documenten";
    private static final Set<String> OF_THE_GROUP = Set.of("lid", "begeleider");
    private static final Set<String> LEADERS = Set.of("begeleider");

    /** Stands beside each canary, so that who searches for it does not bring the canary along. */
    private static final String BAIT = "lokroepje";

    /** What is hidden: a word, and the kinds of people who read it. */
    private record Canary(String word, Set<String> readers) {}

    private static final Map<String, Canary> CANARIES = canaries();
    private static final Map<String, Set<String>> SEEN = new LinkedHashMap<>();
    private static final Set<String> FOUND = new TreeSet<>();

    private static Map<String, Canary> canaries() {
        Member anne = SampleSociety.small().person("anne");
        Member helene = SampleSociety.small().person("helene");
        Set<String> contact = Set.of("lid", "begeleider", "secretariaat");
        Map<String, Canary> canaries = new LinkedHashMap<>();
        canaries.put("the name of a document", new Canary("kanarienaamqx", OF_THE_GROUP));
        canaries.put("what a document says", new Canary("kanarietekstqx", OF_THE_GROUP));
        canaries.put("the name of a document that was reported", new Canary("kanariemeldnaamqx", LEADERS));
        canaries.put("what a document says that was reported", new Canary("kanariemeldtekstqx", LEADERS));
        canaries.put("what somebody who applies told", new Canary("Ik wilde mensen langer volgen", LEADERS));
        canaries.put("an announcement", new Canary("kanarienieuwsqx", OF_THE_GROUP));
        canaries.put("a member's e-mail address", new Canary(anne.contact().email(), contact));
        canaries.put("a member's telephone", new Canary(end(anne.contact().mobile()), contact));
        canaries.put(
                "a leader's BIG number",
                new Canary(helene.registrations().get(0).number(), Set.of("begeleider", "secretariaat")));
        canaries.put(
                "who asks for a new group",
                new Canary("sian.degroot@huisarts.example", Set.of("secretariaat", "commissie", "bestuur")));
        return canaries;
    }

    @BeforeAll
    static void hideAndSeek() {
        hide();
        HOUSE.people().forEach((kind, person) -> {
            Stream<String> public_ = Stream.concat(
                    HOUSE.site().addresses().stream(), Stream.of("/nieuws.rss", "/agenda.ics", "/sitemap.xml"));
            Stream<String> searches = Stream.of("/zoeken?q=", "/zoeken/suggesties?q=", "/mijn/zoeken?q=")
                    .map(address -> address + BAIT);
            List<String> begin = Stream.of(Stream.of("/mijn", "/beheer", "/redactie"), public_, searches)
                    .flatMap(all -> all)
                    .toList();
            Crawl.of(HOUSE.site().address(""), person, begin, (target, answer) -> look(kind, target, answer));
        });
        askForWhatOthersFound();
    }

    @Test
    void eachIsSeenByWhomItIsForAndByNobodyElse() {
        Map<String, Set<String>> expected = new LinkedHashMap<>();
        CANARIES.forEach((what, canary) -> expected.put(what, new TreeSet<>(canary.readers())));

        assertThat(SEEN).containsExactlyInAnyOrderEntriesOf(expected);
    }

    @Test
    void noMailToSomebodyElseHoldsWhatAGroupWrote() {
        List<String> wrong = new ArrayList<>();
        List<String> inZeist = Stream.of("anne", "abel", "helene", "pieter-jan", "thijs")
                .map(key -> Person.account(key).email())
                .toList();
        HOUSE.site().page("/demo/postvak").select("main tr:has(a)").forEach(row -> {
            boolean toZeist = inZeist.stream().anyMatch(row.text()::contains);
            String mail = HOUSE.site().ask(row.select("a").attr("href")).body();
            CANARIES.values().stream()
                    .map(Canary::word)
                    .filter(word -> word.startsWith("kanarie") && mail.contains(word) && !toZeist)
                    .forEach(wrong::add);
        });

        assertThat(wrong).isEmpty();
    }

    private static void hide() {
        Person helene = HOUSE.person("begeleider");
        String folder = link(helene.page(AREA), AREA + "/", "Mededelingen");
        bring(helene, folder, word("the name of a document"), word("what a document says"));
        String name = word("the name of a document that was reported");
        bring(helene, folder, name, word("what a document says that was reported"));
        Person anne = HOUSE.person("lid");
        String document = link(anne.page(folder), "/mijn/documenten/", name);
        anne.submit(document, document + "/melden", Map.of());
        helene.submit(
                GROUP + "/mededelingen/nieuw",
                GROUP + "/mededelingen",
                Map.of("title", "Nieuws", "text", BAIT + " " + word("an announcement"), "stap", "plaats"));
    }

    private static void bring(Person who, String folder, String name, String text) {
        who.upload(folder, folder + "/bestanden", BAIT + " " + name + ".txt", BAIT + " " + text);
    }

    private static String link(Document page, String address, String words) {
        return page.select("a[href^=" + address + "]").stream()
                .filter(link -> link.text().contains(words))
                .findFirst()
                .orElseThrow()
                .attr("href");
    }

    /** Where a word was seen by one, all others ask too. */
    private static void askForWhatOthersFound() {
        for (String target : Set.copyOf(FOUND)) {
            HOUSE.people().forEach((kind, person) -> look(kind, target, person.get(target)));
        }
    }

    private static void look(String kind, String target, HttpResponse<String> answer) {
        String all = answer.body() + answer.headers().map();
        String close = all.replaceAll("[\\s\\u00a0-]", "");
        CANARIES.forEach((what, canary) -> {
            if (all.contains(canary.word()) || close.contains(canary.word())) {
                SEEN.computeIfAbsent(what, any -> new TreeSet<>()).add(kind);
                FOUND.add(target);
            }
        });
    }

    /** The part of a telephone number that is the same however it is written. */
    private static String end(String number) {
        return number.substring(number.length() - 8);
    }

    private static String word(String what) {
        return Objects.requireNonNull(CANARIES.get(what), what).word();
    }
}
