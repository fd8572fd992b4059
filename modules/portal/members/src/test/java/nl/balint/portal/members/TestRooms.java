package nl.balint.portal.members;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.balint.cms.content.Repository;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.forms.Once;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Handler;
import nl.balint.cms.http.HttpConfig;
import nl.balint.cms.http.HttpServer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.RenderingConfig;
import nl.balint.cms.rendering.RenderingModule;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.search.SearchModule;
import nl.balint.cms.security.SignInNeeded;
import nl.balint.cms.security.Visitor;
import nl.balint.cms.site.Site;
import nl.balint.cms.site.SiteModule;
import nl.balint.cms.site.Society;
import nl.balint.cms.workflow.WorkflowModule;
import nl.balint.portal.members.erasure.ErasureJournal;
import nl.balint.portal.members.office.GroupOfficeScreens;
import nl.balint.portal.members.wiring.MembersModule;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** The rooms behind the door with their real templates: whoever is said to ask has signed in. */
public final class TestRooms implements AutoCloseable {

    private static final String WHO = "X-Who";
    private static final String HALF = "X-Half";
    private static final Path HOME = Path.of("../../..").toAbsolutePath().normalize();

    public final TestHouse house;
    public final RenderingModule rendering;
    public final WorkflowModule workflow;
    private final LightModules modules;
    private final SearchModule search;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    public TestRooms() {
        this(new TestHouse(), 0);
    }

    public TestRooms(TestHouse house, int port) {
        this.house = house;
        Path folder = TestHouse.folder();
        Repository repository = house.society.repository;
        modules = LightModules.open(List.of(HOME.resolve("light-modules")), LightModules.Reload.ON_CHANGE);
        search = SearchModule.open(folder, repository, SiteModule::address);
        SiteModule site =
                new SiteModule(new Site(society(), "http://localhost"), repository, search.search(), house.clock);
        rendering = new RenderingModule(
                new RenderingModule.Sources(repository, modules, house.clock),
                RenderingConfig.standard(folder),
                site.templateFunctions());
        workflow = house.workflow;
        Once once = new Once(new SecureRandom(), house.clock);
        Screens screens = rendering.screens(List.of(
                request -> Map.of("demo", false), house.security.screenValues(modules, MembersModule.tools()), once));
        MembersModule members = new MembersModule(new MembersModule.Sources(
                repository,
                house.register,
                house.security,
                house.outbox(),
                workflow.tasks(),
                rendering.screens(List.of()),
                TestHouse.BASE,
                ErasureJournal.in(folder),
                house.clock));
        List<Routes> routes =
                new ArrayList<>(members.routes(screens, once, new GroupOfficeScreens.Defaults(8, 12, 500)));
        routes.addAll(rendering.routes());
        server = HttpServer.start(
                HttpConfig.local(port),
                routes,
                rendering.cache(),
                site.failurePage(modules, rendering.renderer()),
                this::pass);
    }

    private static Society society() {
        return new Society(
                "Sector Balint Intervisie",
                "Balint",
                "Balintgroepen",
                new Society.Reach("secretariaat@balint.example", "", "", ""),
                "",
                new Society.Parent("NVGP", "NVGP", "https://nvgp.example"),
                8,
                12,
                500);
    }

    /** What somebody gets at an address. */
    public HttpResponse<byte[]> get(Member who, String address) {
        return send(who, HttpRequest.newBuilder(uri(address)).GET());
    }

    /** What somebody gets who gave no second factor. */
    public HttpResponse<byte[]> getHalf(Member who, String address) {
        return send(who, HttpRequest.newBuilder(uri(address)).header(HALF, "1").GET());
    }

    /** The page at an address. */
    public Document page(Member who, String address) {
        HttpResponse<byte[]> answer = get(who, address);
        if (answer.statusCode() != 200) {
            throw new AssertionError(address + " gave " + answer.statusCode());
        }
        return parsed(answer);
    }

    /** Sends a form: names and values in turn. */
    public HttpResponse<byte[]> post(Member who, String address, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return send(
                who,
                HttpRequest.newBuilder(uri(address))
                        .header("Sec-Fetch-Site", "same-origin")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    public static Document parsed(HttpResponse<byte[]> answer) {
        return Jsoup.parse(new String(answer.body(), StandardCharsets.UTF_8));
    }

    public int port() {
        return server.port();
    }

    private HttpResponse<byte[]> send(Member who, HttpRequest.Builder request) {
        try {
            return client.send(request.header(WHO, who.id()).build(), HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private URI uri(String address) {
        return URI.create("http://localhost:" + server.port() + address);
    }

    /** Believes whoever says who they are; leads to the door as the real one does. */
    private Answer pass(Request request, Handler next) throws Exception {
        String id = request.header(WHO).or(() -> request.cookie("als")).orElse("");
        try {
            return house.register
                    .members()
                    .find(id)
                    .map(member -> request.with(Visitor.class, visitor(request, member)))
                    .map(known -> handled(known, next))
                    .orElseGet(() -> handled(request, next));
        } catch (SignInNeeded needed) {
            return Answer.redirect(302, "/inloggen");
        }
    }

    /** With the first factor only, when the request says so. */
    private Visitor visitor(Request request, Member member) {
        return request.header(HALF).isPresent() ? house.halfVisitor(member) : house.visitor(member);
    }

    private static Answer handled(Request request, Handler next) {
        try {
            return next.handle(request);
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    @Override
    public void close() {
        server.close();
        search.close();
        modules.close();
        house.close();
    }
}
