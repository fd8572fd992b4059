package nl.balint.rights;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import nl.balint.journeys.Person;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Goes through the running house first, and knows addresses for each line of its route table. */
final class HouseTour extends Cast {

    private static final List<String> BEGIN = List.of("/mijn", "/beheer", "/beheer/wissen?zoek=Buchner");

    /** What no page leads to by a plain link. */
    private static final List<String> ALSO = List.of(
            "/mijn/niets",
            "/beheer/niets",
            "/redactie/niets",
            "/beheer/paginas/plek?pad=%2Fcolofon",
            "/beheer/inhoud/item?pad=%2Fveelgestelde-vragen%2Fis-het-therapie",
            "/beheer/inhoud/vragen/kies",
            "/beheer/inhoud/vragen/map",
            "/demo/postvak/voorbeelden/1/opmaak",
            "/.rest/directory/groups/zeist");

    /** Who may most, each in another part of the house. */
    private static final List<String> FINDERS =
            List.of("begeleider", "lid", "secretariaat", "bestuur", "beheer", "privacy", "redactie", "eindredactie");

    /** What is sent from something that is there, by scripts or after another deed. */
    private static final Map<String, String> SENT = Map.ofEntries(
            Map.entry("/beheer/paginas/werk/stap", "/beheer/paginas/werk/stap?pad=%2Fcolofon%2Fmain%2F00"),
            Map.entry("/beheer/paginas/werk/terug", "/beheer/paginas/werk/terug?pad=%2Fcolofon"),
            Map.entry("/beheer/paginas/werk/aanwezig", "/beheer/paginas/werk/aanwezig?pad=%2Fcolofon"),
            Map.entry("/beheer/paginas/plek", "/beheer/paginas/plek?pad=%2Fcolofon"),
            Map.entry("/beheer/paginas/meegebracht", "/beheer/paginas/meegebracht?pad=%2Fcolofon%2Fmain%2F00"),
            Map.entry("/beheer/paginas/prullenbak", "/beheer/paginas/prullenbak"),
            Map.entry("/beheer/paginas/delen/intrekken", "/beheer/paginas/delen/intrekken?pad=%2Fcolofon"),
            Map.entry("/beheer/paginas/inplannen/annuleren", "/beheer/paginas/inplannen/annuleren?pad=%2Fcolofon"),
            Map.entry("/beheer/bestanden/map/verwijderen", "/beheer/bestanden/map/verwijderen?map=%2Fhulp"),
            Map.entry("/beheer/doorverwijzingen/weg", "/beheer/doorverwijzingen/weg"),
            Map.entry("/beheer/doorverwijzingen/vergeten", "/beheer/doorverwijzingen/vergeten"),
            Map.entry("/beheer/inhoud/{app}/map", "/beheer/inhoud/vragen/map"),
            Map.entry("/beheer/inhoud/{app}/inlezen/doen", "/beheer/inhoud/vragen/inlezen/doen"),
            Map.entry("/beheer/inhoud/{app}/inlezen/terug", "/beheer/inhoud/vragen/inlezen/terug"));

    private final BiConsumer<String, HttpResponse<String>> reader;
    private Secrets.Left left = new Secrets.Left("", List.of());
    private List<RoutePattern> routes = List.of();
    private Map<RoutePattern, Set<Link>> examples = Map.of();

    /** @param reader is shown every answer of the tour, with its address */
    HouseTour(BiConsumer<String, HttpResponse<String>> reader) {
        this.reader = reader;
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        super.beforeAll(context);
        routes = site().routes().stream().map(RoutePattern::of).toList();
        left = Secrets.leave(this);
        furnish();
        Set<Link> links = new LinkedHashSet<>();
        FINDERS.forEach(finder -> links.addAll(found(finder, BEGIN)));
        links.addAll(found("eindredactie", Secrets.ADDRESSES));
        links.addAll(found(ANYBODY, List.of(left.guestLink(), "/demo/postvak", "/demo/postvak/voorbeelden")));
        site().page("/demo/postvak").select("main tr a").eachAttr("href").stream()
                .limit(1)
                .forEach(mail -> links.add(new Link("GET", mail + "/opmaak")));
        Stream.concat(site().addresses().stream(), ALSO.stream())
                .forEach(address -> links.add(new Link("GET", address)));
        links.removeIf(link -> left.files().contains(link.target()));
        links.add(new Link("POST", "/beheer/bestanden/publiceren?id=" + left.fileId()));
        examples = Crawl.byRoute(withPlainOnes(links), routes);
    }

    private Set<Link> found(String finder, List<String> begin) {
        return Crawl.ofSome(site().address(""), person(finder), begin, reader);
    }

    /** Of what nothing leads to, such as what programs ask, those whose address stands in the table as it is. */
    private Set<Link> withPlainOnes(Set<Link> links) {
        Set<RoutePattern> known = Crawl.byRoute(links, routes).keySet();
        Set<Link> all = new LinkedHashSet<>(links);
        routes.stream()
                .filter(route -> !known.contains(route) && route.isPlain())
                .forEach(route -> all.add(new Link(route.method(), route.pattern())));
        return all;
    }

    /** A document that was replaced, a text that was written anew, a table that waits to be read in. */
    private void furnish() {
        Person helene = person("begeleider");
        String area = "/mijn/groepen/zeist/documenten";
        String folder = helene.page(area)
                .select("a[href^=" + area + "/]:contains(Mededelingen)")
                .attr("href");
        List.of("eerst", "later").forEach(text -> helene.upload(folder, folder + "/bestanden", "rondgang.txt", text));
        String text = "/beheer/teksten/applications-mails-rejected";
        person("redactie").fillIn(text, text, Map.of("doen", "bewaar", "text", "Helaas."));
        Person wil = person("secretariaat");
        wil.bring(
                wil.formFor("/beheer/import", "/beheer/import"),
                "file",
                "leden.csv",
                "Wie;Waar\nJansen;Zwolle\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Every line of the route table. */
    List<RoutePattern> routes() {
        return routes;
    }

    /** A few addresses that exist, for each line that is led to. */
    Map<RoutePattern, Set<Link>> examples() {
        return examples;
    }

    /** An address that the line answers: one that exists, or else one of nothing. */
    String address(RoutePattern route) {
        Set<Link> known = examples.getOrDefault(route, Set.of());
        return known.isEmpty()
                ? SENT.getOrDefault(route.pattern(), route.filled("niets"))
                : known.iterator().next().target();
    }

    /** What is not on the site and has an address all the same. */
    Secrets.Left left() {
        return left;
    }
}
