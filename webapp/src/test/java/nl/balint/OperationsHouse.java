package nl.balint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import nl.balint.cms.content.Repository;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Method;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.mail.MailConfig;
import nl.balint.cms.mail.MailModule;
import nl.balint.cms.mail.Smtp;
import nl.balint.cms.rendering.RenderingConfig;
import nl.balint.cms.rendering.RenderingModule;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.search.SearchModule;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.Belongings;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Strength;
import nl.balint.cms.security.Visitor;
import nl.balint.cms.site.Site;
import nl.balint.cms.site.SiteModule;
import nl.balint.cms.workflow.NewTask;
import nl.balint.cms.workflow.TaskWords;
import nl.balint.cms.workflow.WorkflowModule;
import nl.balint.cms.workshop.WorkshopModule;
import nl.balint.house.Portal;
import nl.balint.settings.Settings;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Mails, jobs and tasks with their real screens; whoever is said to ask has signed in. */
final class OperationsHouse implements AutoCloseable {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    final Clock clock = Clock.system(Portal.DUTCH_TIME);
    final List<AuditLine> log = new ArrayList<>();
    final MailModule mails;
    final WorkflowModule workflow;
    private final Repository repository = Repository.inMemory(clock);
    private final LightModules modules;
    private final SearchModule search = SearchModule.inMemory(repository, SiteModule::address);
    private final List<Route> routes;

    /** @param more folders of light modules beside ours */
    OperationsHouse(Path... more) {
        modules = LightModules.open(
                Stream.concat(Stream.of(more), Stream.of(HOME.resolve("light-modules")))
                        .toList(),
                LightModules.Reload.NEVER);
        Site site = new Site(Settings.read(HOME, Map.of()).society(), "http://localhost");
        Screens screens = new RenderingModule(
                        new RenderingModule.Sources(repository, modules, clock),
                        RenderingConfig.standard(folder()),
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
        routes = Stream.of(
                        workflow.routes(
                                new WorkflowModule.House(screens, rights, log::add, mails.outbox()),
                                List.of(new NamedTasks())),
                        WorkshopModule.routes(screens, rights, modules))
                .flatMap(List::stream)
                .flatMap(each -> each.routes().stream())
                .toList();
    }

    /** Knows what each task is about by its subject. */
    private record NamedTasks() implements TaskWords {

        @Override
        public Optional<Subject> subject(NewTask task) {
            return Optional.of(new Subject("NR-" + task.subject(), "Persoon " + task.subject(), "Vught"));
        }

        @Override
        public Optional<String> whom(String principal) {
            return principal.equals("lead:zeist") ? Optional.of("Zeist") : Optional.empty();
        }
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "tmp").toAbsolutePath()), "balint-operations");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Somebody with a role, and what else they belong to. */
    Visitor visitor(String role, String... principals) {
        return somebody(role + "-0123456789", role, principals);
    }

    /** Another with the same role. */
    Visitor colleague(String role) {
        return somebody(role + "-colleague", role);
    }

    private Visitor somebody(String id, String role, String... principals) {
        return Visitor.of(
                id,
                new Belongings("Wil", Set.of(principals), Set.of(role)),
                Strength.SECOND_FACTOR,
                Instant.now(clock));
    }

    Document page(String target, Visitor visitor) throws Exception {
        return Jsoup.parse(answer(request(Method.GET, target, visitor)).text());
    }

    static Request request(Method method, String target, Visitor visitor) {
        return Request.of(method, target).with(Visitor.class, visitor);
    }

    Answer answer(Request request) throws Exception {
        String[] asked = request.path().text().split("/", -1);
        for (Route route : routes) {
            Optional<Map<String, String>> placeholders = route.method() == request.method()
                    ? placeholders(route.pattern().split("/", -1), asked)
                    : Optional.empty();
            if (placeholders.isPresent()) {
                return route.handler().handle(request.withPlaceholders(placeholders.get()));
            }
        }
        throw new AssertionError("No route for " + request);
    }

    private static Optional<Map<String, String>> placeholders(String[] pattern, String[] asked) {
        if (pattern.length != asked.length) {
            return Optional.empty();
        }
        String id = "";
        for (int i = 0; i < pattern.length; i++) {
            if (pattern[i].startsWith("{")) {
                id = asked[i];
            } else if (!pattern[i].equals(asked[i])) {
                return Optional.empty();
            }
        }
        return Optional.of(id.isEmpty() ? Map.of() : Map.of("id", id));
    }

    @Override
    public void close() {
        workflow.close();
        mails.close();
        modules.close();
        search.close();
        repository.close();
    }
}
