package nl.balint.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import nl.balint.journeys.Person;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.sample.SampleSociety;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/**
 * Words that only some may read stand in what is protected. Everybody goes wherever the house leads them, asks for what
 * the others found, and searches; each word is seen by whom it is for, and by nobody else.
 */
class HouseCanaryTest {

    @RegisterExtension
    static final Cast HOUSE = new Cast();

    @TempDir
    static Path packed;

    private static final String GROUP = "/mijn/groepen/zeist";
    private static final String AREA = GROUP + "/documenten";
    private static final Set<String> OF_THE_GROUP = Set.of("lid", "begeleider");
    private static final Set<String> LEADERS = Set.of("begeleider");

    private static final String BAIT = Secrets.BAIT;

    /** What programs ask for. */
    private static final List<String> OF_PROGRAMS = List.of(
            "/nieuws.rss",
            "/agenda.ics",
            "/sitemap.xml",
            "/.rest/openapi.json",
            "/.rest/directory/openapi.json",
            "/.rest/directory/groups",
            "/.rest/directory/groups/zeist",
            "/.rest/directory/people",
            "/.rest/directory/suggestions?q=" + BAIT,
            "/groepen/suggesties?q=" + BAIT);

    private static final Map<String, Canary> CANARIES = canaries();
    private static final Map<String, Set<String>> SEEN = new LinkedHashMap<>();
    private static final Set<String> FOUND = new TreeSet<>();

    /** An answer with these canaries in it, by its tag. */
    private record Tagged(String target, Set<String> words) {}

    private static final Map<String, Tagged> TAGS = new LinkedHashMap<>();
    private static final Set<String> PACKED = new TreeSet<>();

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
        canaries.putAll(Secrets.canaries());
        return canaries;
    }

    @BeforeAll
    static void hideAndSeek() {
        hide();
        HOUSE.people().forEach((kind, person) -> {
            Stream<String> public_ = Stream.concat(HOUSE.site().addresses().stream(), OF_PROGRAMS.stream());
            Stream<String> ofTheSite = Stream.concat(Secrets.ADDRESSES.stream(), Stream.of(Secrets.UNPUBLISHED));
            Stream<String> searches = Stream.of("/zoeken?q=", "/zoeken/suggesties?q=", "/mijn/zoeken?q=")
                    .map(address -> address + BAIT);
            List<String> begin = Stream.of(Stream.of("/mijn", "/beheer", "/redactie"), public_, ofTheSite, searches)
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
        assertThat(PACKED).anyMatch(type -> type.contains("spreadsheet")).anyMatch(type -> type.contains("zip"));
        assertThat(TAGS).isNotEmpty();
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
        Secrets.leave(HOUSE);
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

    /** Where a word was seen by one, all others ask too; also whether it is what they have already. */
    private static void askForWhatOthersFound() {
        for (String target : Set.copyOf(FOUND)) {
            HOUSE.people().forEach((kind, person) -> look(kind, target, person.get(target)));
        }
        Map.copyOf(TAGS)
                .forEach((tag, found) -> HOUSE.people().forEach((kind, person) -> {
                    HttpResponse<String> answer =
                            person.send("GET", found.target(), BodyPublishers.noBody(), "If-None-Match", tag);
                    if (answer.statusCode() == 304) {
                        found.words().forEach(what -> saw(kind, what));
                    }
                }));
    }

    private static void look(String kind, String target, HttpResponse<String> answer) {
        String all = text(kind, target, answer) + answer.headers().map();
        String close = all.replaceAll("[\\s\\u00a0-]", "");
        Set<String> words = new TreeSet<>();
        CANARIES.forEach((what, canary) -> {
            boolean isAskedFor = target.contains(canary.word());
            if (!isAskedFor && (all.contains(canary.word()) || close.contains(canary.word()))) {
                words.add(what);
                saw(kind, what);
                FOUND.add(target);
            }
        });
        answer.headers()
                .firstValue("ETag")
                .filter(tag -> !words.isEmpty())
                .ifPresent(tag -> TAGS.put(tag, new Tagged(target, Set.copyOf(words))));
    }

    private static void saw(String kind, String what) {
        SEEN.computeIfAbsent(what, any -> new TreeSet<>()).add(kind);
    }

    /** What it says: of what is packed, such as a spreadsheet, all that is in it. */
    private static String text(String kind, String target, HttpResponse<String> answer) {
        String type = answer.headers().firstValue("Content-Type").orElse("");
        if (!type.contains("zip") && !type.contains("openxmlformats")) {
            return answer.body();
        }
        PACKED.add(type);
        StringBuilder all = new StringBuilder();
        try {
            Path kept = Files.write(packed.resolve("answer"), HOUSE.person(kind).octets(target));
            try (ZipFile zip = new ZipFile(kept.toFile())) {
                for (ZipEntry entry : Collections.list(zip.entries())) {
                    all.append(entry.getName()).append(' ');
                    all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return all.toString();
    }

    /** The part of a telephone number that is the same however it is written. */
    private static String end(String number) {
        return number.substring(number.length() - 8);
    }

    private static String word(String what) {
        return Objects.requireNonNull(CANARIES.get(what), what).word();
    }
}
