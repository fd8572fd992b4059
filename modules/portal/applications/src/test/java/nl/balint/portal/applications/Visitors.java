package nl.balint.portal.applications;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.forms.Once;
import nl.balint.cms.http.HttpConfig;
import nl.balint.cms.http.HttpServer;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.RenderingConfig;
import nl.balint.cms.rendering.RenderingModule;
import nl.balint.cms.search.SearchModule;
import nl.balint.cms.site.Site;
import nl.balint.cms.site.SiteModule;
import nl.balint.cms.site.Society;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Visitors without an account, over the real door and the real templates. */
final class Visitors implements AutoCloseable {

    private static final Path HOME = Path.of("../../..").toAbsolutePath().normalize();

    private final LightModules modules;
    private final SearchModule search;
    private final HttpServer server;
    private final HttpClient client = HttpClient.newHttpClient();

    Visitors(TestHouse house) {
        Path folder = folder();
        modules = LightModules.open(List.of(HOME.resolve("light-modules")), LightModules.Reload.NEVER);
        search = SearchModule.open(folder, house.repository, SiteModule::address);
        Society.Reach reach = new Society.Reach(TestHouse.OFFICE, "", "", "");
        Society.Parent parent = new Society.Parent("NVGP", "NVGP", "https://nvgp.example");
        Society society = new Society("Sector Balint Intervisie", "Balint", "Groepen", reach, "", parent, 8, 12, 500);
        SiteModule site =
                new SiteModule(new Site(society, "http://localhost"), house.repository, search.search(), house.clock);
        RenderingModule rendering = new RenderingModule(
                new RenderingModule.Sources(house.repository, modules, house.clock),
                RenderingConfig.standard(folder),
                site.templateFunctions());
        Once once = new Once(new SecureRandom(), house.clock);
        var screens = rendering.screens(
                List.of(request -> Map.of("demo", false), house.security.screenValues(modules, List.of()), once));
        List<Routes> routes = new ArrayList<>(house.module.routes(screens, once));
        routes.addAll(rendering.routes());
        server = HttpServer.start(
                HttpConfig.local(0),
                routes,
                rendering.cache(),
                site.failurePage(modules, rendering.renderer()),
                house.security.gate());
    }

    HttpResponse<String> get(String address) {
        return send(HttpRequest.newBuilder(uri(address)).GET());
    }

    HttpResponse<String> head(String address) {
        return send(HttpRequest.newBuilder(uri(address)).method("HEAD", HttpRequest.BodyPublishers.noBody()));
    }

    Document page(String address) {
        return Jsoup.parse(get(address).body());
    }

    /** Sends a form, with the mark that every page gives: names and values in turn. */
    HttpResponse<String> post(String address, String... fields) {
        StringBuilder body = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            body.append(i == 0 ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return send(HttpRequest.newBuilder(uri(address))
                .header("Sec-Fetch-Site", "same-origin")
                .header("X-CSRF", mark())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body.toString())));
    }

    private String mark() {
        String headers = page("/aanmelding/stand/nothing").body().attr("data-hx-headers");
        return headers.replaceAll(".*\"X-CSRF\": \"([^\"]+)\".*", "$1");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private URI uri(String address) {
        return URI.create("http://localhost:" + server.port() + address);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "tmp").toAbsolutePath()), "balint-applications");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        server.close();
        search.close();
        modules.close();
    }
}
