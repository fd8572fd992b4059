package nl.balint.cms.contentapps;

import static nl.balint.cms.http.Route.get;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentFileFailure;
import nl.balint.cms.content.ContentFiles;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.NodeQuery;
import nl.balint.cms.editing.dialog.DialogForm;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.FirstFile;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.publishing.SitePages;
import nl.balint.cms.security.Visitor;

/** Items out of the house and into it: a sheet for a spreadsheet, and Magnolia's YAML. */
final class ExchangeScreens implements Routes {

    private static final Form FILE = Form.named("contentapps.import").with(Field.file("file"));
    private static final int MOST_BYTES = 5_000_000;
    private static final String READ = App.APPS + "/{app}/inlezen";

    private final AppDesk desk;
    private final Importing importing;
    private final Waiting waiting = new Waiting();

    ExchangeScreens(AppDesk desk) {
        this.desk = desk;
        this.importing = new Importing(desk);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(App.APPS + "/{app}/export.csv", this::csv),
                get(App.APPS + "/{app}/export.yaml", this::yaml),
                get(READ, this::ask),
                Route.post(READ, this::look),
                desk.deed(READ + "/doen", this::write),
                desk.deed(READ + "/terug", this::takeBack));
    }

    private Answer csv(Request request) {
        App app = desk.app(request);
        ItemSheet sheet = new ItemSheet(app);
        List<List<String>> rows = new ArrayList<>(List.of(sheet.head()));
        try (Content draft = desk.edits().draft()) {
            if (draft.find(app.root()).isPresent()) {
                draft.list(NodeQuery.below(app.root()).ofType(SitePages.ITEM)).stream()
                        .filter(app::isItem)
                        .map(item -> sheet.row(
                                item.path().path(), DialogForm.of(app.dialog(), item, desk.shown(app, draft))))
                        .forEach(rows::add);
            }
        }
        byte[] octets = CsvText.write(rows).getBytes(StandardCharsets.UTF_8);
        return Answer.bytes("text/csv", octets).download(app.name() + ".csv").personal();
    }

    /** One item, or all that lies below the root of the app. */
    private Answer yaml(Request request) {
        App app = desk.app(request);
        ContentPath path = AppDesk.place(app, request.query("pad").orElse(""));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Content draft = desk.edits().draft()) {
            Node top = AppDesk.holder(app, draft, path);
            boolean isWhole = path.equals(app.root());
            List<Node> nodes =
                    isWhole ? top.children().stream().filter(SitePages::isItem).toList() : List.of(top);
            nodes.forEach(node -> new ContentFiles(draft).exportYaml(node.path(), out));
            String name = isWhole ? app.name() + ".yaml" : ContentFiles.fileName(path, "yaml");
            return Answer.bytes("application/yaml", out.toByteArray())
                    .download(name)
                    .personal();
        }
    }

    private Answer ask(Request request) throws Exception {
        return screen(request, FILE.empty(), Map.of());
    }

    private Answer screen(Request request, FormData form, Map<String, ?> more) throws Exception {
        App app = desk.app(request);
        Map<String, Object> model = new HashMap<>(more);
        model.put("form", form);
        model.put("appLabel", app.label());
        model.put("appAddress", app.address());
        model.put("head", new ItemSheet(app).head());
        model.put("mayUndo", waiting.hasWritten(Visitor.get(request), app));
        model.put("mayYaml", desk.rights().may(Visitor.get(request), AppDesk.PUBLISH));
        return desk.screens().show(request, "contentapps:screens/import", model);
    }

    private Answer look(Request request) throws Exception {
        App app = desk.app(request);
        FirstFile file = FirstFile.sent(request, MOST_BYTES);
        if (file.isEmpty()) {
            return refused(request, "contentapps.import.file.problem.empty");
        }
        if (file.isTooLarge()) {
            return refused(request, "contentapps.import.file.problem.large");
        }
        String name = file.name().toLowerCase(Locale.ROOT);
        if (name.endsWith(".yaml") || name.endsWith(".yml")) {
            return readYaml(request, app, file.octets());
        }
        List<List<String>> sheet = CsvText.read(file.octets());
        boolean isSheet = sheet.size() > 1 && sheet.get(0).stream().anyMatch(new ItemSheet(app).head()::contains);
        if (!isSheet || sheet.size() > Importing.MOST_ROWS) {
            return refused(
                    request,
                    isSheet ? "contentapps.import.file.problem.rows" : "contentapps.import.file.problem.sheet");
        }
        List<Importing.Row> rows = importing.look(app, sheet);
        waiting.put(Visitor.get(request), app, new Waiting.Sheet(app.root(), rows));
        List<Importing.Row> told =
                rows.stream().sorted(Comparator.comparing(Importing.Row::deed)).toList();
        return screen(
                request,
                FILE.empty(),
                Map.of(
                        "rows",
                        told,
                        "add",
                        count(rows, Importing.Deed.ADD),
                        "change",
                        count(rows, Importing.Deed.CHANGE),
                        "same",
                        count(rows, Importing.Deed.SAME),
                        "refuse",
                        count(rows, Importing.Deed.REFUSE)));
    }

    private static long count(List<Importing.Row> rows, Importing.Deed deed) {
        return rows.stream().filter(row -> row.deed() == deed).count();
    }

    private Answer refused(Request request, String key) throws Exception {
        return screen(request, FILE.empty().withProblem("file", key, Importing.MOST_ROWS), Map.of())
                .status(422);
    }

    private Answer write(Request request) throws Exception {
        App app = desk.app(request);
        Visitor visitor = Visitor.get(request);
        var sheet = waiting.take(visitor, app);
        if (sheet.isEmpty()) {
            return refused(request, "contentapps.import.file.problem.gone");
        }
        List<Importing.Written> written =
                importing.write(visitor, app, sheet.get().folder(), sheet.get().rows());
        waiting.done(visitor, app, written);
        return AppDesk.done(app.address() + "/inlezen", "contentapps.done.read");
    }

    private Answer takeBack(Request request) {
        App app = desk.app(request);
        Visitor visitor = Visitor.get(request);
        importing.takeBack(visitor, waiting.takeWritten(visitor, app));
        return AppDesk.done(app.address() + "/inlezen", "contentapps.done.unread");
    }

    /** The names of what stands at the top of a file. */
    private static List<String> names(byte[] octets) {
        return new String(octets, StandardCharsets.UTF_8)
                .lines()
                .filter(line -> line.matches("[^\\s#].*:\\s*"))
                .map(line -> line.strip().replaceFirst(":$", "").replaceAll("^['\"]|['\"]$", ""))
                .toList();
    }

    /** Items as another installation wrote them: all of the file or nothing; by who may publish. */
    private Answer readYaml(Request request, App app, byte[] octets) throws Exception {
        desk.publisher(request);
        Path file = Files.createTempFile("inhoud-", ".yaml");
        try {
            Files.write(file, octets);
            List<String> warnings = desk.edits().addAll(Visitor.get(request), app, file, names(octets));
            return screen(request, FILE.empty(), Map.of("warnings", warnings, "isRead", true));
        } catch (ContentFileFailure failure) {
            return screen(
                            request,
                            FILE.empty().withProblem("file", "contentapps.import.file.problem.yaml"),
                            Map.of("warnings", failure.problems()))
                    .status(422);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            Files.deleteIfExists(file);
        }
    }
}
