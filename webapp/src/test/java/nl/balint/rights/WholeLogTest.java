package nl.balint.rights;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import nl.balint.cms.security.AuditLine;
import nl.balint.house.DemoSociety;
import nl.balint.journeys.Person;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.sample.SampleSociety;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * People of four kinds go through the whole house, ask for what is not there, fill in every form with something sound
 * and something wrong, search, mistype and make up keys. What they typed, who they are, what they read and what let
 * them in stands nowhere in the log, and nowhere in the log of deeds either.
 */
class WholeLogTest {

    @RegisterExtension
    static final WholeLog LOG = new WholeLog();

    private static final Set<String> NAMES_OF_FILES = new LinkedHashSet<>();

    @RegisterExtension
    static final HouseTour HOUSE = new HouseTour(
            (target, answer) -> Jsoup.parse(answer.body()).select("a[href^=/mijn/documenten/]").eachText().stream()
                    .filter(text -> text.matches("(?!Download).*[.][a-z]{3,4}"))
                    .forEach(NAMES_OF_FILES::add));

    private static final List<String> KINDS = List.of(Cast.ANYBODY, "lid", "begeleider", "secretariaat");

    /** Stands in all that is typed. */
    private static final String MARK = "lekqx";

    private static final String KEY = MARK + "T4w2Xk8YpLr5Vs7Dn1Ae3Gh6Jf0Ku-2QiOtE_abcd";
    private static final String MAIL = MARK + "@huisarts.example";
    private static final Pattern MAILED_KEY = Pattern.compile("/([A-Za-z0-9_-]{24,})");

    private static int forms;

    @BeforeAll
    static void goThroughTheHouse() {
        bring();
        knockWith(MAIL);
        knockWith(Person.account("anne").email());
        KINDS.forEach(WholeLogTest::search);
        KINDS.forEach(WholeLogTest::makeUpAddresses);
        KINDS.forEach(kind -> fillIn(kind, type -> type.equals("email") ? MAIL : MARK + " Jansen"));
        KINDS.forEach(kind -> fillIn(kind, type -> MARK + " <" + MAIL + "> 123456782 " + "x".repeat(5_000)));
        useMailedKeys();
    }

    @Test
    void allOfItWasSaid() {
        assertThat(forms).isGreaterThan(150);
        assertThat(NAMES_OF_FILES).hasSizeGreaterThan(5);
        assertThat(LOG.lines())
                .hasSizeGreaterThan(3_000)
                .anyMatch(line -> line.contains("GET /zoeken 200"))
                .anyMatch(line -> line.contains("GET /uitnodiging/{key}"))
                .anyMatch(line -> line.contains("POST /inloggen"))
                .anyMatch(line -> line.contains("FailureDoor"));
    }

    @Test
    void nothingThatSomebodyTypedStandsInTheLog() {
        assertThat(told(Set.of(MARK))).isEmpty();
    }

    @Test
    void nobodyIsNamedInTheLog() {
        Set<String> personal = new LinkedHashSet<>();
        for (Member member : SampleSociety.small().members()) {
            personal.add(member.contact().email());
            personal.add(member.contact().mobile());
            personal.add(member.name().full());
            member.registrations().forEach(registration -> personal.add(registration.number()));
        }

        assertThat(told(personal)).isEmpty();
    }

    @Test
    void nothingOfWhatTheyReadStandsInTheLog() {
        assertThat(told(NAMES_OF_FILES)).isEmpty();
    }

    @Test
    void theLogOfDeedsHoldsNothingThatSomebodyTypedAndNothingThatLetsAnybodyIn() {
        Set<String> secrets = keys();
        secrets.add(MARK);
        DemoSociety.accounts().forEach(account -> {
            secrets.add(account.password());
            secrets.add(account.totpSecret());
        });
        List<AuditLine> deeds = HOUSE.site().log();

        assertThat(deeds)
                .hasSizeGreaterThan(50)
                .extracting(AuditLine::event)
                .contains("sign-in.failed", "sign-in.done", "refusal.rights", "refusal.forged");
        assertThat(told(deeds.stream().map(AuditLine::toString).toList(), secrets))
                .isEmpty();
    }

    @Test
    void nothingThatLetsAnybodyInStandsInTheLog() {
        Set<String> keys = keys();

        assertThat(keys).hasSizeGreaterThan(20);
        assertThat(told(keys)).isEmpty();
    }

    /** Keys that were mailed, what stands in the cookies, and the marks of forms. */
    private static Set<String> keys() {
        Set<String> keys = new LinkedHashSet<>(mailedKeys());
        HOUSE.people().forEach((kind, person) -> {
            for (String cookie : person.cookies().split("; ", -1)) {
                keys.add(cookie.substring(cookie.indexOf('=') + 1));
            }
            keys.add(HOUSE.mark(kind));
        });
        return keys;
    }

    private static List<String> told(Set<String> secrets) {
        return told(LOG.lines(), secrets);
    }

    private static List<String> told(List<String> lines, Set<String> secrets) {
        List<String> longEnough = secrets.stream()
                .filter(secret -> secret.length() > 4)
                .map(secret -> secret.toLowerCase(Locale.ROOT))
                .toList();
        assertThat(longEnough).isNotEmpty();
        return lines.stream()
                .filter(line -> longEnough.stream().anyMatch(line.toLowerCase(Locale.ROOT)::contains))
                .limit(60)
                .toList();
    }

    private static void search(String kind) {
        Person person = HOUSE.person(kind);
        List.of("/zoeken?q=", "/zoeken/suggesties?q=", "/mijn/zoeken?q=", "/groepen?plaats=", "/groepen/suggesties?q=")
                .forEach(address -> person.get(address + MARK + "+Jansen"));
        person.get("/beheer/personen?q=" + MARK);
        person.get("/zoeken?q=" + MARK + "%FF");
    }

    /** Every line of the route table, with names, mail addresses and keys where they can be put. */
    private static void makeUpAddresses(String kind) {
        Person person = HOUSE.person(kind);
        Map<String, String> fields = new LinkedHashMap<>(
                Map.of("_csrf", HOUSE.mark(kind), "email", MAIL, "q", MARK, "name", MARK, "key", KEY));
        for (RoutePattern route : HOUSE.routes()) {
            for (String word : List.of(KEY, MAIL)) {
                String target = route.filled(word) + "?token=" + KEY + "&q=" + MARK;
                if (FilledForms.endsTheSession(target)) {
                    continue;
                }
                FilledForms.again(() -> {
                    if (route.method().equals("POST")) {
                        person.post(target, fields);
                    } else {
                        person.send(route.method(), target, BodyPublishers.ofString(MARK), "X-CSRF", MARK);
                    }
                });
            }
        }
        List.of("/" + MAIL, "/" + KEY, "/mijn/" + MAIL, "/beheer/" + KEY, "/nieuws/" + MARK + "%20jansen.pdf")
                .forEach(address -> person.get(address));
    }

    private static void fillIn(String kind, UnaryOperator<String> typed) {
        Person person = HOUSE.person(kind);
        FilledForms filled = new FilledForms(HOUSE.site().address(""), person, typed);
        List<String> pages = new ArrayList<>(List.of(
                "/inloggen", "/wachtwoord-vergeten", "/formulieren/aanmelden", "/formulieren/contact", "/groepen"));
        HOUSE.examples().forEach((route, links) -> {
            if (!route.isChange()) {
                links.forEach(link -> pages.add(link.target()));
            }
        });
        pages.forEach(page -> filled.send(page, person.get(page)));
        forms += filled.count();
    }

    private static void bring() {
        Person helene = HOUSE.person("begeleider");
        String area = "/mijn/groepen/zeist/documenten";
        String folder = helene.page(area).select("a[href^=" + area + "/]").stream()
                .filter(link -> link.text().contains("Mededelingen"))
                .findFirst()
                .orElseThrow()
                .attr("href");
        for (String text : List.of(MARK + " tekst", MARK + " 123456782", "%PDF-1.7 " + MARK)) {
            helene.upload(folder, folder + "/bestanden", MARK + " verslag.txt", text);
        }
        helene.upload(folder, folder + "/bestanden", MARK + ".pdf", "%PDF-1.7 " + MARK);
        helene.page(folder).select("a[href^=/mijn/documenten/]").forEach(link -> {
            helene.get(link.attr("href"));
            helene.get(link.attr("href") + "/bestand");
        });
        helene.get(folder + "/zip");
        helene.get("/mijn/zoeken?q=" + MARK);
    }

    /** With a wrong password, a forgotten one, and a code that is not asked. */
    private static void knockWith(String email) {
        Person stranger = Person.elsewhere(HOUSE.site().address(""));
        stranger.submit("/inloggen", "/inloggen", Map.of("email", email, "password", MARK + "-wachtwoord"));
        stranger.submit("/wachtwoord-vergeten", "/wachtwoord-vergeten", Map.of("email", email));
        stranger.post("/inloggen/tweede-stap", Map.of("code", MARK, "_csrf", stranger.csrf("/inloggen")));
    }

    private static void useMailedKeys() {
        Person stranger = Person.elsewhere(HOUSE.site().address(""));
        for (String link : mailedLinks()) {
            FilledForms filled = new FilledForms(HOUSE.site().address(""), stranger, type -> MARK);
            filled.send(link, stranger.get(link));
        }
    }

    private static Set<String> mailedKeys() {
        Set<String> keys = new LinkedHashSet<>();
        mailedLinks().forEach(link -> keys.add(link.substring(link.lastIndexOf('/') + 1)));
        return keys;
    }

    private static Set<String> mailedLinks() {
        String base = HOUSE.site().address("");
        Set<String> links = new LinkedHashSet<>();
        for (String line : HOUSE.site().ask("/demo/postvak.txt").body().split("\n", -1)) {
            String link = line.strip();
            if (link.startsWith(base) && MAILED_KEY.matcher(link).find()) {
                links.add(link.substring(base.length()));
            }
        }
        return links;
    }
}
