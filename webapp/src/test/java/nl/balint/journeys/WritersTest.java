package nl.balint.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import nl.balint.cms.http.Method;
import nl.balint.cms.http.Route;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Somebody of the redactie at a page that others write: told so in a sentence, and nothing is saved. */
class WritersTest {

    @RegisterExtension
    static final RunningSite SITE = RunningSite.apart();

    private static final String PAGES = "/beheer/paginas";
    private static final String TOLD = "“Wat kost een Balintgroep?”";

    /** What changes no page: a file for a field, who else is here. */
    private static final Set<String> FREE = Set.of("/meegebracht", "/werk/aanwezig");

    /** What only the eindredactie does, which may write everything. */
    private static final Set<String> OF_OTHERS =
            Set.of("/publiceren", "/offline", "/schrijvers", "/inplannen", "/inplannen/annuleren");

    /** A deed, by its address after {@code ?} and what is sent. */
    private record Deed(String route, String query, Map<String, String> fields) {}

    private static final List<Deed> DEEDS = List.of(
            new Deed("", "", Map.of("doen", "verwijderen", "page", "/kosten/voor-leden")),
            new Deed("", "", Map.of("doen", "dupliceren", "page", "/kosten/voor-leden")),
            new Deed("", "", Map.of("doen", "omlaag", "page", "/kosten")),
            new Deed("", "", Map.of("doen", "verplaatsen", "page", "/kosten", "naar", "/opleiding")),
            new Deed("", "", Map.of("doen", "verplaatsen", "page", "/colofon", "naar", "/kosten")),
            new Deed("/plek", "pad=/kosten", Map.of("naar", "/opleiding")),
            new Deed("/plek", "pad=/colofon", Map.of("naar", "/kosten")),
            new Deed("/versies", "pad=/kosten", Map.of("note", "Vandaag")),
            new Deed("/versies/terugzetten", "pad=/kosten&versie=1", Map.of()),
            new Deed("/delen", "pad=/kosten", Map.of()),
            new Deed("/delen/intrekken", "pad=/kosten", Map.of()),
            new Deed("/werk/stap", "pad=/kosten/main/00", Map.of("deed", "drop")),
            new Deed("/werk/stap", "pad=/colofon/main/00", Map.of("deed", "copy", "naar", "/kosten/main")),
            new Deed("/werk/terug", "pad=/kosten", Map.of()),
            new Deed("/nieuw", "pad=/kosten", Map.of("title", "Nieuw", "template", "site:pages/article")),
            new Deed("/verplaatsen", "pad=/kosten", Map.of("title", "Anders", "name", "kosten", "parent", "/")),
            new Deed(
                    "/verplaatsen", "pad=/colofon", Map.of("title", "Colofon", "name", "colofon", "parent", "/kosten")),
            new Deed("/schuiven", "pad=/kosten", Map.of("way", "up")),
            new Deed("/schuiven", "pad=/kosten/main/00", Map.of("way", "down")),
            new Deed("/verwijderen", "pad=/kosten/voor-leden", Map.of()),
            new Deed("/onderdeel", "pad=/kosten", Map.of()),
            new Deed("/onderdeel", "pad=/kosten/main/00", Map.of()),
            new Deed("/onderdeel/verwijderen", "pad=/kosten/main/00", Map.of()),
            new Deed("/bouwsteen/nieuw", "pad=/kosten/main&soort=site:components/text", Map.of("f1", "<p>Meer.</p>")));

    /** Tried where there is a bin of pages at hand: WritersTest of publishing. */
    private static final String BIN = "/prullenbak";

    private static Person lotte;
    private static String mark;
    private static final Map<String, Map<String, String>> FORMS = new HashMap<>();

    @BeforeAll
    static void chooseWhoWrites() {
        Person bram = SITE.signedIn("bram");
        lotte = SITE.signedIn("lotte");
        mark = lotte.csrf(PAGES);
        // The log tells of her first refusal in an hour, and of those below no more.
        lotte.get("/beheer/logboek");
        bram.post(
                address("/nieuw", "pad=/kosten"),
                marked(bram, "title", "Voor leden", "template", "site:pages/article"));
        bram.post(address("/versies", "pad=/kosten"), marked(bram, "note", "Toen"));
        FORMS.put("/kosten", filled("/kosten"));
        FORMS.put("/kosten/main/00", filled("/kosten/main/00"));
        Person.expect(303, bram.post(address("/schrijvers", "pad=/kosten"), marked(bram, "kind", "SOME")));
    }

    @Test
    void everyDeedIsRefusedInASentenceAndSavesNothing() {
        List<String> wrong = new ArrayList<>();
        int before = SITE.saves().count();
        for (Deed deed : DEEDS) {
            for (boolean isEditor : List.of(false, true)) {
                HttpResponse<String> answer = send(deed, isEditor);
                boolean isNothingToUndo = deed.route().equals("/werk/terug") && answer.statusCode() == 409;
                boolean isTold = answer.statusCode() == 403 && answer.body().contains(TOLD);
                boolean isBelow = answer.statusCode() == 403 && answer.body().contains("“Voor leden”");
                if (!isTold && !isBelow && !isNothingToUndo) {
                    wrong.add(deed + " gave " + answer.statusCode());
                }
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(SITE.saves().after(before)).isEmpty();
    }

    @Test
    void noRouteIsForgotten() {
        Set<String> routes = new TreeSet<>();
        for (Route route : SITE.routes()) {
            if (route.method() != Method.GET && (route.pattern() + "/").startsWith(PAGES + "/")) {
                routes.add(route.pattern().substring(PAGES.length()));
            }
        }
        routes.removeAll(FREE);
        routes.removeAll(OF_OTHERS);
        routes.remove(BIN);
        DEEDS.forEach(deed -> routes.remove(deed.route()));

        assertThat(routes).isEmpty();
    }

    @Test
    void isSeenBeforehand() {
        assertThat(lotte.page(PAGES).select("li[data-path='/kosten']").text()).contains("U mag hier niet schrijven");
        assertThat(lotte.page(PAGES).select("li[data-path='/colofon']").text()).doesNotContain("niet schrijven");
        var page = lotte.page(address("/pagina", "pad=/kosten/voor-leden")).select("main");

        assertThat(page.text()).contains("De pagina “Voor leden” wijzigt alleen de eindredactie.");
        assertThat(page.select("a[href*='/onderdeel'], a[href*='/verplaatsen'], a[href*='/nieuw']"))
                .isEmpty();
        assertThat(lotte.page(address("/werk", "pad=/kosten")).html()).doesNotContain("cms:area");
    }

    @Test
    void whatWasTypedStaysInItsForm() {
        Map<String, String> typed = new HashMap<>(FORMS.getOrDefault("/kosten/main/00", Map.of()));
        typed.put("f0", "Waarom een heel jaar?");

        HttpResponse<String> answer = send(new Deed("/onderdeel", "pad=/kosten/main/00", typed), true);

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("X-Refused")).isPresent();
        assertThat(answer.body()).contains("Waarom een heel jaar?", "wijzigt alleen de eindredactie");
    }

    private static HttpResponse<String> send(Deed deed, boolean isEditor) {
        Map<String, String> fields = new LinkedHashMap<>();
        if (deed.route().equals("/onderdeel")) {
            fields.putAll(FORMS.getOrDefault(deed.query().replace("pad=", ""), Map.of()));
        }
        fields.putAll(deed.fields());
        fields.put("_csrf", mark);
        String[] headers = isEditor
                ? new String[] {"Content-Type", "application/x-www-form-urlencoded", "X-CSRF", mark, "X-Editor", "1"}
                : new String[] {"Content-Type", "application/x-www-form-urlencoded", "X-CSRF", mark};
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .reduce((one, other) -> one + "&" + other)
                .orElse("");
        return lotte.send("POST", address(deed.route(), deed.query()), BodyPublishers.ofString(body), headers);
    }

    private static Map<String, String> filled(String part) {
        Map<String, String> fields = new LinkedHashMap<>();
        var form = lotte.page(address("/onderdeel", "pad=" + part))
                .select("form.form")
                .forms()
                .get(0);
        form.formData().forEach(field -> fields.put(field.key(), field.value()));
        fields.remove("_once");
        return fields;
    }

    private static Map<String, String> marked(Person person, String... fields) {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("_csrf", person.csrf(PAGES));
        for (int at = 0; at < fields.length; at += 2) {
            all.put(fields[at], fields[at + 1]);
        }
        return all;
    }

    private static String address(String route, String query) {
        return PAGES + route + (query.isEmpty() ? "" : "?" + query);
    }
}
