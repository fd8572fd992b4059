package nl.balint.journeys;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Depth;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.forms.Choice;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.Once;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.FailurePage;
import nl.balint.cms.http.Gate;
import nl.balint.cms.http.HttpConfig;
import nl.balint.cms.http.HttpServer;
import nl.balint.cms.http.Parameters;
import nl.balint.cms.http.ReadyAnswers;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.RenderingConfig;
import nl.balint.cms.rendering.RenderingModule;
import nl.balint.cms.rendering.ScreenValues;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.search.SearchModule;
import nl.balint.cms.site.Site;
import nl.balint.cms.site.SiteModule;
import nl.balint.settings.Settings;

/** A house with nothing but screens: the real light modules, and a test module that shows every part. */
final class ContactSheet implements AutoCloseable {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private static final Form PERSON = Form.named("sheet.person")
            .with(
                    Field.text("name").required().autocomplete("name"),
                    Field.email("email").required(),
                    Field.phone("phone"),
                    Field.postcode("postcode"),
                    Field.bigNumber("big"),
                    Field.url("site"),
                    Field.number("count").between(1, 12),
                    Field.date("from").notBefore(LocalDate.of(2026, 1, 1)),
                    Field.time("at"),
                    Field.code("code"),
                    Field.password("password").least(12),
                    Field.choice("role", Choice.of("member"), Choice.of("leader"), Choice.of("both"))
                            .required(),
                    Field.list("province", Choice.of("gr"), Choice.of("ov")),
                    Field.choices("topics", Choice.of("news"), Choice.of("agenda"), Choice.of("documents"))
                            .most(2),
                    Field.longText("remark"),
                    Field.file("file"),
                    Field.flag("agreed").required(),
                    Field.hidden("version"));

    private static final Form SIGN_IN = Form.named("sheet.sign-in")
            .with(Field.email("email").required(), Field.password("password").required());

    private final Clock clock = Clock.system(ZoneId.of("Europe/Amsterdam"));
    private final Repository repository = Repository.inMemory(clock);
    private final LightModules modules;
    private final SearchModule search;
    private final RenderingModule rendering;
    private final HttpServer server;

    record Room(String label, String address, boolean current) {}

    record Visitor(String name) {}

    record Group(String name, String place, int members, String state, String tone, LocalDate since) {}

    record Document(String name, long size) {}

    ContactSheet(Path data, int port) {
        modules = LightModules.open(
                List.of(HOME.resolve("light-modules"), Path.of("src/test/light-modules")),
                LightModules.Reload.ON_CHANGE);
        search = SearchModule.inMemory(repository, SiteModule::address);
        Site site = new Site(Settings.read(HOME, Map.of()).society(), "http://localhost");
        SiteModule siteModule = new SiteModule(site, repository, search.search(), clock);
        rendering = new RenderingModule(
                new RenderingModule.Sources(repository, modules, clock),
                RenderingConfig.standard(data),
                siteModule.templateFunctions());
        fill();
        List<Routes> routes = new ArrayList<>(rendering.routes());
        routes.add(this::routes);
        server = HttpServer.start(HttpConfig.local(port), routes, ReadyAnswers.NONE, FailurePage.PLAIN, Gate.OPEN);
    }

    private void fill() {
        try (Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            draft.root("website").add("home", "mgnl:page").set("title", "Thuis");
            draft.save();
            draft.publish(ContentPath.of("website", "/home"), Depth.TREE);
            draft.save();
        }
    }

    private List<Route> routes() {
        Screens inside =
                rendering.screens(List.<ScreenValues>of(new Once(new SecureRandom(), clock), ContactSheet::known));
        Screens outside = rendering.screens(List.of());
        return List.of(
                Route.get("/mijn/onderdelen", request -> inside.show(request, "sheet:screens/parts", parts())),
                Route.get(
                        "/mijn/formulier",
                        request -> inside.show(request, "sheet:screens/form", Map.of("form", PERSON.empty()))),
                Route.get("/mijn/fout", request -> inside.show(request, "sheet:screens/form", wrong())),
                Route.post(
                        "/mijn/formulier",
                        request -> Screens.withNote(Answer.redirect("/mijn/onderdelen"), "sheet.saved")),
                Route.get(
                        "/inloggen",
                        request -> outside.show(request, "sheet:screens/sign-in", Map.of("form", SIGN_IN.empty()))));
    }

    private static Map<String, Object> known(Request request) {
        List<Room> rooms = List.of(
                new Room("Mijn Balint", "/mijn", false),
                new Room(
                        "Balintgroep Zwolle",
                        "/mijn/onderdelen",
                        request.path().text().equals("/mijn/onderdelen")),
                new Room("Documenten", "/mijn/formulier", request.path().text().equals("/mijn/formulier")),
                new Room("Zoeken", "/mijn/zoeken", false),
                new Room("Personen", "/beheer/personen", false),
                new Room("Groepen", "/beheer/groepen", false));
        return Map.of("rooms", rooms, "visitor", new Visitor("Anna de Vries-van den Berg"), "csrf", "Zm9ybXVsaWVy");
    }

    private static Map<String, Object> wrong() {
        return Map.of(
                "form",
                PERSON.read(new Parameters(Map.of(
                                "name", List.of(""),
                                "email", List.of("anna@"),
                                "phone", List.of("0612345678"),
                                "postcode", List.of("1234"),
                                "remark", List.of("Mijn BSN is 123456782."),
                                "topics", List.of("news", "agenda", "documents"),
                                "password", List.of("kort"))))
                        .withProblem("", "sheet.person.name.help"));
    }

    private static Map<String, Object> parts() {
        LocalDate day = LocalDate.of(2024, 5, 1);
        return Map.of(
                "groups",
                List.of(
                        new Group("Balintgroep Zwolle", "Zwolle", 8, "Vol", "plain", day),
                        new Group("Balintgroep Utrecht-Oost", "Utrecht", 6, "Plaats", "good", day.plusYears(1)),
                        new Group("Werkgroep Psychotherapie", "Arnhem", 11, "Gestopt", "wrong", day.minusYears(3)),
                        new Group("Opleidingsgroep <Noord>", "Groningen", 9, "Wacht", "attention", day)),
                "files",
                List.of(
                        new Document("Verslag.pdf", 1_234_567),
                        new Document("Rooster.xlsx", 45_000),
                        new Document("Uitnodiging.docx", 800),
                        new Document("Foto.jpeg", 3_900_000),
                        new Document("Praatje.pptx", 5_000_000_000L)),
                "at",
                Instant.parse("2026-11-25T17:05:00Z"));
    }

    int port() {
        return server.port();
    }

    @Override
    public void close() {
        server.close();
        modules.close();
        search.close();
        repository.close();
    }

    /** Keeps the sheet open until Enter is pressed, to look at it. */
    public static void main(String[] arguments) throws Exception {
        ContactSheet sheet = new ContactSheet(Files.createTempDirectory("sheet"), 8099);
        System.in.read();
        sheet.close();
    }
}
