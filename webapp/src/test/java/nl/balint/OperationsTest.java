package nl.balint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.balint.cms.content.Repository;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Method;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Route;
import nl.balint.cms.mail.Mail;
import nl.balint.cms.mail.MailConfig;
import nl.balint.cms.mail.MailKind;
import nl.balint.cms.mail.MailModule;
import nl.balint.cms.mail.Smtp;
import nl.balint.cms.rendering.RenderingConfig;
import nl.balint.cms.rendering.RenderingModule;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.search.SearchModule;
import nl.balint.cms.security.Belongings;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.SignInNeeded;
import nl.balint.cms.security.Strength;
import nl.balint.cms.security.Visitor;
import nl.balint.cms.site.Site;
import nl.balint.cms.site.SiteModule;
import nl.balint.cms.workflow.Job;
import nl.balint.cms.workflow.Schedule;
import nl.balint.cms.workflow.WorkflowModule;
import nl.balint.house.Portal;
import nl.balint.settings.Settings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What who keeps the house running sees of its mails and its jobs, and what nobody else does. */
class OperationsTest {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final String FLOOR = "floor.ijzerman@praktijk.example";

    @TempDir
    Path data;

    private final Clock clock = Clock.system(Portal.DUTCH_TIME);
    private final Repository repository = Repository.inMemory(clock);
    private final LightModules modules =
            LightModules.open(List.of(HOME.resolve("light-modules")), LightModules.Reload.NEVER);
    private final SearchModule search = SearchModule.inMemory(repository, SiteModule::address);
    private MailModule mails;
    private WorkflowModule workflow;
    private List<Route> routes;

    @BeforeEach
    void open() {
        Site site = new Site(Settings.read(HOME, Map.of()).society(), "http://localhost");
        Screens screens = new RenderingModule(
                        new RenderingModule.Sources(repository, modules, clock),
                        RenderingConfig.standard(data),
                        new SiteModule(site, repository, search.search(), clock).templateFunctions())
                .screens(List.of());
        SecureRandom random = new SecureRandom();
        // Nobody listens there: mails wait.
        Smtp nobody = new Smtp("127.0.0.1", 1, Smtp.Encryption.NONE, "", "", Duration.ofMillis(200));
        MailConfig.House house = new MailConfig.House("Sector Balint Intervisie", "secretariaat@balint.example");
        mails = new MailModule(
                new MailModule.Sources(repository, screens::text, clock, random),
                new MailConfig(house, house.email(), house.email(), "https://balint.example", nobody));
        workflow = new WorkflowModule(repository, clock, random);
        Rights rights = Rights.read(HOME.resolve("config/roles.yaml"), clock, Duration.ofMinutes(10));
        routes = workflow.routes(screens, rights, mails.outbox()).stream()
                .flatMap(each -> each.routes().stream())
                .toList();
    }

    @AfterEach
    void close() {
        workflow.close();
        mails.close();
        modules.close();
        search.close();
        repository.close();
    }

    @Test
    void theSecretariatSeesWhoseMailWaitsAndWhatItSaysNobodySees() throws Exception {
        post();

        Document page = page("/beheer/mails?stand=waiting", visitor("secretariaat"));

        assertThat(page.select("h1").text()).isEqualTo("Verstuurde mails");
        assertThat(page.select("table").text()).contains(FLOOR);
        assertThat(page.text()).doesNotContain("U vroeg om een testbericht");
        assertThat(page.select("form[action$=/opnieuw] button").text()).startsWith("Verstuur opnieuw");
    }

    @Test
    void theOperatorSeesNoWholeAddress() throws Exception {
        post();

        Document page = page("/beheer/mails?stand=waiting", visitor("beheer"));

        assertThat(page.select("table").text()).contains("f…@praktijk.example").doesNotContain(FLOOR);
    }

    @Test
    void nobodyElseSeesMailsOrJobs() {
        for (String address : List.of("/beheer/mails", "/beheer/klok")) {
            for (String role : List.of("bestuur", "commissie", "pam", "redactie", "eindredactie", "privacy")) {
                assertThatThrownBy(() -> page(address, visitor(role)))
                        .as(role)
                        .isInstanceOf(RequestFailure.class)
                        .hasMessageContaining("NOT_FOUND");
            }
            assertThatThrownBy(() -> answer(Request.get(address))).isInstanceOf(SignInNeeded.class);
        }
    }

    @Test
    void aMailIsSentAgainOnRequestAndAnUnknownOneChangesNothing() throws Exception {
        String id = post();

        Answer answer = answer(request(Method.POST, "/beheer/mails/" + id + "/opnieuw", visitor("secretariaat")));
        Answer unknown =
                answer(request(Method.POST, "/beheer/mails/" + "0".repeat(32) + "/opnieuw", visitor("secretariaat")));

        assertThat(answer.status()).isEqualTo(303);
        assertThat(unknown.header("Location")).contains("/beheer/mails");
    }

    @Test
    void aListWithoutMailsSaysSo() throws Exception {
        Document page = page("/beheer/mails?stand=nonsense", visitor("beheer"));

        assertThat(page.text()).contains("Er zijn geen mails mislukt");
        assertThat(page.select("nav.tabs a[aria-current=page]").text()).isEqualTo("Mislukt");
    }

    @Test
    void theOperatorSeesWhatTheHouseDoesByItself() throws Exception {
        workflow.jobs().add(new Job("mail.tidy", Schedule.every(Duration.ofDays(1)), mails.outbox()::tidy));

        Document page = page("/beheer/klok", visitor("beheer"));

        assertThat(page.select("tbody tr").text()).contains("Oude mails opruimen", "Goed");
    }

    private String post() {
        return mails.outbox()
                .post(new Mail("mail:mails/test", FLOOR, Map.of("name", "Floor IJzerman"), MailKind.SERVICE));
    }

    private Visitor visitor(String role) {
        return Visitor.of(
                "wil-0123456789",
                new Belongings("Wil", Set.of(), Set.of(role)),
                Strength.SECOND_FACTOR,
                Instant.now(clock));
    }

    private Document page(String target, Visitor visitor) throws Exception {
        return Jsoup.parse(answer(request(Method.GET, target, visitor)).text());
    }

    private static Request request(Method method, String target, Visitor visitor) {
        return Request.of(method, target).with(Visitor.class, visitor);
    }

    private Answer answer(Request request) throws Exception {
        String[] asked = request.path().text().split("/", -1);
        for (Route route : routes) {
            String[] pattern = route.pattern().split("/", -1);
            if (route.method() == request.method() && pattern.length == asked.length && pattern[2].equals(asked[2])) {
                Map<String, String> placeholders = asked.length > 3 ? Map.of("id", asked[3]) : Map.of();
                return route.handler().handle(request.withPlaceholders(placeholders));
            }
        }
        throw new AssertionError("No route for " + request);
    }
}
