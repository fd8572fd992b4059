package nl.balint.portal.members.office;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Depth;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.forms.Once;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Method;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.rendering.RenderingConfig;
import nl.balint.cms.rendering.RenderingModule;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Visitor;
import nl.balint.portal.members.TestHouse;
import nl.balint.portal.members.exchange.Importing;

/** The desk of the secretariat over a register in memory, with the templates and texts of the house. */
final class TestOffice implements AutoCloseable {

    private static final LightModules MODULES =
            LightModules.open(List.of(Path.of("../../../light-modules")), LightModules.Reload.NEVER);

    final TestHouse house = new TestHouse();
    private final List<Route> routes;
    private Visitor visitor = house.office();

    TestOffice() {
        house.society.change(TestOffice::openHome);
        Once once = new Once(new SecureRandom(), house.clock);
        RenderingModule rendering = new RenderingModule(
                new RenderingModule.Sources(house.society.repository, MODULES, house.clock),
                RenderingConfig.standard(folder()),
                List.of(SiteWords.SETTINGS, SiteWords.FUNCTIONS));
        Screens screens = rendering.screens(List.of(once));
        Importing importing = new Importing(
                house.society.repository,
                house.register,
                house.clock,
                id -> house.accounts().find(id).isPresent());
        Office office = new Office(
                new Office.Sources(
                        house.society.repository,
                        house.register,
                        importing,
                        house.erasing(folder()),
                        house.told(),
                        house.workflow.tasks(),
                        house.log,
                        house.clock),
                new Office.House(screens, once, house.security.rights(), house.accounts()),
                new GroupOfficeScreens.Defaults(8, 12, 500));
        this.routes = office.routes().routes();
    }

    private static void openHome(Content content) {
        content.root("website").add("home", "mgnl:page").set("title", "Thuis");
        content.save();
        content.publish(ContentPath.of("website", "/home"), Depth.TREE);
    }

    /** From now on this visitor asks. */
    void as(Visitor changed) {
        visitor = changed;
    }

    Answer get(String address) {
        return answer(Request.get(address));
    }

    /** Sends a form; names and values in turn. */
    Answer post(String address, String... fields) {
        StringBuilder form = new StringBuilder();
        for (int i = 0; i < fields.length; i += 2) {
            form.append(form.isEmpty() ? "" : "&")
                    .append(fields[i])
                    .append('=')
                    .append(URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
        }
        return answer(Request.of(Method.POST, address)
                .withBody("application/x-www-form-urlencoded", form.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Sends a file. */
    Answer send(String address, String fileName, String content) {
        String body = "--grens\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + fileName
                + "\"\r\nContent-Type: text/csv\r\n\r\n" + content + "\r\n--grens--\r\n";
        return answer(Request.of(Method.POST, address)
                .withBody("multipart/form-data; boundary=grens", body.getBytes(StandardCharsets.UTF_8)));
    }

    /** The words that a screen shows. */
    String words(String address) {
        return words(get(address));
    }

    static String words(Answer answer) {
        return answer.text().replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }

    /** Where an answer leads to. */
    static String way(Answer answer) {
        return answer.header("Location").orElse("");
    }

    private Answer answer(Request request) {
        Request asked = request.with(Visitor.class, visitor);
        String path = asked.path().text();
        Route route = routes.stream()
                .filter(one -> one.method() == asked.method())
                .filter(one -> path.matches(one.pattern().replaceAll("\\{[a-z]+}", "[^/]+")))
                .min(Comparator.comparingInt(one -> one.pattern().indexOf('{') < 0 ? 0 : 1))
                .orElseThrow(() -> new AssertionError("No route for " + asked));
        try {
            return route.handler().handle(asked.withPlaceholders(placeholders(route.pattern(), path)));
        } catch (RuntimeException failure) {
            throw failure;
        } catch (Exception failure) {
            throw new AssertionError(failure);
        }
    }

    private static Map<String, String> placeholders(String pattern, String path) {
        List<String> names = List.of(pattern.split("/", -1));
        List<String> values = List.of(path.split("/", -1));
        return IntStream.range(0, names.size())
                .filter(place -> names.get(place).startsWith("{"))
                .boxed()
                .collect(Collectors.toMap(
                        place -> names.get(place).substring(1, names.get(place).length() - 1), values::get));
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "tmp").toAbsolutePath()), "balint-office");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        house.close();
    }
}
