package nl.balint.cms.site;

import static nl.balint.cms.http.Route.get;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;

/** What machines read of the site: news and agenda as feeds, the site map, and where robots may go. */
final class FeedRoutes implements Routes {

    private static final int NEWS_ITEMS = 30;
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final int MONTHS_TO_HOLD = 6;

    private final Repository repository;
    private final Site site;
    private final Clock clock;
    private final List<Supplier<List<String>>> listed;

    /** What they tell of. */
    record Sources(Repository repository, Site site, Clock clock) {}

    /** @param listed the addresses of pages that are no content */
    FeedRoutes(Sources sources, List<Supplier<List<String>>> listed) {
        this.repository = sources.repository();
        this.site = sources.site();
        this.clock = sources.clock();
        this.listed = listed;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get("/nieuws.rss", this::news),
                get("/agenda.ics", this::agenda),
                get("/sitemap.xml", this::siteMap),
                get("/robots.txt", this::robots),
                get("/.well-known/security.txt", this::security));
    }

    private Answer news(Request request) {
        String feed = new NewsFeed(site.society(), site.baseUrl())
                .write(articles(content -> content.list(SitePages.NEWS.first(NEWS_ITEMS)).stream(), "date"));
        return text("application/rss+xml", feed);
    }

    private Answer agenda(Request request) {
        String calendar = new AgendaFeed(site.society()).write(articles(this::toCome, "start"), clock.instant());
        return text("text/calendar", calendar);
    }

    private Stream<Node> toCome(Content content) {
        return content.list(SitePages.AGENDA).stream()
                .filter(page -> !SitePages.end(page::property).isBefore(clock.instant()));
    }

    private Answer siteMap(Request request) {
        try (Content content = published()) {
            Stream<SiteMap.Entry> pages = SitePages.listed(content).stream()
                    .map(page -> new SiteMap.Entry(site.whole(SitePages.address(page.path())), lastChange(page)));
            Stream<SiteMap.Entry> others = listed.stream()
                    .flatMap(addresses -> addresses.get().stream())
                    .map(address -> new SiteMap.Entry(site.whole(address), ""));
            return text(
                    "application/xml",
                    SiteMap.write(Stream.concat(pages, others).toList()));
        }
    }

    private Answer robots(Request request) {
        String rules =
                "User-agent: *\nDisallow: /zoeken\nDisallow: /mijn\nDisallow: /redactie\nDisallow: /beheer\n\nSitemap: "
                        + site.whole("/sitemap.xml") + "\n";
        return text("text/plain", rules);
    }

    /** Where to tell of a hole in the site: RFC 9116. It holds for half a year from the first of this month. */
    private Answer security(Request request) {
        LocalDate until = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)
                .withDayOfMonth(1)
                .plusMonths(MONTHS_TO_HOLD);
        return text(
                "text/plain",
                "Contact: mailto:" + site.society().reach().email() + "\nExpires: " + until
                        + "T00:00:00Z\nPreferred-Languages: nl, en\nCanonical: "
                        + site.whole("/.well-known/security.txt") + "\n");
    }

    private List<Article> articles(Function<Content, Stream<Node>> pages, String startProperty) {
        try (Content content = published()) {
            return pages.apply(content)
                    .map(page -> article(page, startProperty))
                    .toList();
        }
    }

    private Article article(Node page, String startProperty) {
        return new Article(
                page.id(),
                page.text("title").orElse(page.name()),
                site.whole(SitePages.address(page.path())),
                page.text("abstract").or(() -> page.text("description")).orElse(""),
                SitePages.moment(page::property, startProperty),
                SitePages.end(page::property),
                page.text("location").orElse(""));
    }

    private static String lastChange(Node page) {
        Instant moment = SitePages.moment(page::property, "mgnl:lastModified");
        return moment.equals(Instant.EPOCH)
                ? ""
                : LocalDate.ofInstant(moment, ZoneOffset.UTC).toString();
    }

    private Content published() {
        return repository.open(Access.ANONYMOUS, View.PUBLISHED);
    }

    private static Answer text(String type, String text) {
        return Answer.bytes(type, text.getBytes(java.nio.charset.StandardCharsets.UTF_8))
                .tagged()
                .cacheFor(FRESH);
    }
}
