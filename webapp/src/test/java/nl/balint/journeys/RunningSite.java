package nl.balint.journeys;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import nl.balint.cms.content.Progress;
import nl.balint.cms.http.Route;
import nl.balint.cms.mail.MailConfig;
import nl.balint.cms.mail.MailWay;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.AuditQuery;
import nl.balint.cms.security.SecurityConfig;
import nl.balint.house.Portal;
import nl.balint.house.Saves;
import nl.balint.settings.ServerSettings;
import nl.balint.settings.Settings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * The real server on a free port with the real content, started once for all journeys of a run. {@code BALINT_CLOCK}
 * sets its clock, as for a demo.
 */
public final class RunningSite implements BeforeAllCallback {

    private static final ExtensionContext.Namespace HOUSE = ExtensionContext.Namespace.create(RunningSite.class);

    private static final String HOUSE_OF_ALL = "all";

    private final HttpClient client =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();
    private final String house;
    private final @Nullable Clock own;
    private final MailWay post;
    private final List<Path> more;
    private Started started;

    /** The house of all journeys: others were there before, and changed what they changed. */
    public RunningSite() {
        this(HOUSE_OF_ALL, null, new MailWay.Demo(), List.of());
    }

    private RunningSite(String house, @Nullable Clock own, MailWay post, List<Path> more) {
        this.house = house;
        this.own = own;
        this.post = post;
        this.more = List.copyOf(more);
    }

    /** A house for one class alone, where all is as it was on the first day. */
    public static RunningSite apart() {
        return new RunningSite("", null, new MailWay.Demo(), List.of());
    }

    /** The same with that clock. */
    public static RunningSite by(Clock clock) {
        return new RunningSite("", clock, new MailWay.Demo(), List.of());
    }

    /** The same whose mails leave that way. */
    static RunningSite mailing(MailWay post) {
        return new RunningSite("", null, post, List.of());
    }

    /** The same with light modules of somebody else beside those of the house. */
    static RunningSite with(Path modules) {
        return new RunningSite("", null, new MailWay.Demo(), List.of(modules));
    }

    private record Started(Portal portal, Path data, Clock clock, Saves saves, Map<String, Person> people)
            implements AutoCloseable {

        static Started start(@Nullable Clock own, MailWay post, List<Path> more) {
            try {
                Path data = Files.createTempDirectory("balint-journeys");
                Settings settings = patient(
                        Settings.read(Path.of("..").toAbsolutePath().normalize(), environment(data)), post, more);
                Clock clock = own == null ? settings.server().demo().clock(Clock.systemUTC()) : own;
                Portal portal = Portal.open(settings, clock, Progress.SILENT);
                Saves saves = Saves.of(portal);
                portal.start();
                portal.settle();
                return new Started(portal, data, clock, saves, new ConcurrentHashMap<>());
            } catch (IOException failure) {
                throw new java.io.UncheckedIOException(failure);
            }
        }

        private static Map<String, String> environment(Path data) {
            return Map.of(
                    "BALINT_PORT", "0",
                    "BALINT_DATA", data.toString(),
                    "BALINT_CLOCK", System.getenv().getOrDefault("BALINT_CLOCK", ""));
        }

        /** Journeys try what people may not, over and over; who does so in earnest is slowed down. */
        private static Settings patient(Settings read, MailWay post, List<Path> more) {
            SecurityConfig door = read.security();
            return new Settings(
                    read.home(),
                    believing(read.server(), more),
                    read.society(),
                    new MailConfig(
                            read.mail().house(),
                            read.mail().from(),
                            read.mail().replyTo(),
                            read.mail().baseUrl(),
                            post),
                    new SecurityConfig(
                            door.baseUrl(),
                            door.houseName(),
                            door.houseWords(),
                            door.sessions(),
                            door.lifetimes(),
                            door.lengths(),
                            new SecurityConfig.Brakes(1_000_000, 1_000_000)),
                    read.documents(),
                    read.applications(),
                    read.backups(),
                    read.publishing(),
                    read.assets(),
                    read.store());
        }

        /** The journeys are a proxy: they say from where somebody comes, so that many can come. */
        private static ServerSettings believing(ServerSettings read, List<Path> more) {
            return new ServerSettings(
                    read.port(),
                    read.bindAddress(),
                    read.data(),
                    Stream.concat(read.lightModules().stream(), more.stream()).toList(),
                    read.baseUrl(),
                    read.hosts(),
                    List.of("127.0.0.1"),
                    read.hotReload(),
                    read.pageCacheMegabytes(),
                    read.renderTime(),
                    read.https(),
                    read.metricsToken(),
                    read.demo());
        }

        @Override
        public void close() throws IOException {
            portal.close();
            try (Stream<Path> files = Files.walk(data)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    @Override
    public void beforeAll(ExtensionContext context) {
        started = (house.isEmpty() ? context : context.getRoot())
                .getStore(HOUSE)
                .getOrComputeIfAbsent(
                        house.isEmpty() ? context.getUniqueId() : house,
                        name -> Started.start(own, post, more),
                        Started.class);
    }

    public String address(String path) {
        return "http://localhost:" + started.portal().port() + path;
    }

    public HttpResponse<String> ask(String path, String... headers) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(address(path))).GET();
        if (headers.length > 0) {
            request.headers(headers);
        }
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    public Document page(String path) {
        return Jsoup.parse(ask(path).body(), address(path));
    }

    /** Every address of the site map, as paths. */
    public List<String> addresses() {
        return Jsoup.parse(ask("/sitemap.xml").body(), "", org.jsoup.parser.Parser.xmlParser()).select("loc").stream()
                .map(location -> URI.create(location.text()).getPath())
                .toList();
    }

    /** Every line of the route table. */
    public List<Route> routes() {
        return started.portal().routeTable();
    }

    /** Every line of the log of who did what. */
    public List<AuditLine> log() {
        return started.portal().console().log().list(AuditQuery.ALL.first(Integer.MAX_VALUE));
    }

    /** Where it keeps what it keeps. */
    public Path data() {
        return started.data();
    }

    /** What was saved in this house so far. */
    public Saves saves() {
        return started.saves();
    }

    /** One of the sample people, signed in; once for all tests, since each code of their app works once. */
    public Person signedIn(String key) {
        return started.people()
                .compute(
                        key,
                        (any, known) ->
                                known != null && isIn(known) ? known : Person.signedIn(address(""), key, this::now));
    }

    /** The same, having shown who they are within the last minutes, as sensitive acts ask. */
    public Person signedInJustNow(String key) {
        return started.people().compute(key, (any, known) -> Person.signedIn(address(""), key, this::now));
    }

    /** Whether somebody is signed in still. */
    public static boolean isIn(Person person) {
        return person.get("/mijn").statusCode() == 200;
    }

    /** What the clocks of the house and of its people say. */
    public Instant now() {
        return started.clock().instant();
    }
}
