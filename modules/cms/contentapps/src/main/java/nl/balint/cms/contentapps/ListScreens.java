package nl.balint.cms.contentapps;

import static nl.balint.cms.http.Route.get;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.publishing.PageState;
import nl.balint.cms.publishing.Planned;
import nl.balint.cms.publishing.Plans;
import nl.balint.cms.publishing.SitePages;
import nl.balint.cms.rendering.Paged;
import nl.balint.cms.security.Tool;
import nl.balint.cms.security.Visitor;

/** All content apps, and the items of one. */
final class ListScreens implements Routes {

    private final AppDesk desk;
    private final Plans plans;

    ListScreens(AppDesk desk, Plans plans) {
        this.desk = desk;
        this.plans = plans;
    }

    static Tool tool() {
        return new Tool("contentapps", App.APPS, AppDesk.EDIT, 200);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(App.APPS, this::apps),
                get(App.APPS + "/{app}", this::list),
                get(SitePages.ITEM_SCREEN, this::itemOfAnyApp),
                get(App.APPS + "/{app}/kies", this::choose));
    }

    /** An app on the first screen. */
    private record Tile(String label, String address, int items, int drafts, List<String> problems) {}

    private Answer apps(Request request) throws Exception {
        Visitor visitor = desk.editor(request);
        List<Tile> tiles = desk.apps().of(visitor).stream().map(this::tile).toList();
        return desk.screens()
                .show(
                        request,
                        "contentapps:screens/apps",
                        Map.of("apps", tiles, "broken", desk.apps().broken()));
    }

    private Tile tile(App app) {
        List<Line> lines = isThere(app)
                ? desk.lines().of(app.workspace()).stream().filter(app::isItem).toList()
                : List.of();
        int drafts = (int) lines.stream()
                .filter(line -> line.state() != PageState.PUBLISHED)
                .count();
        return new Tile(
                app.label(), app.address(), lines.size(), drafts, desk.apps().problems(app));
    }

    private boolean isThere(App app) {
        try (Content draft = desk.edits().draft()) {
            return draft.find(app.root()).isPresent();
        }
    }

    /** A form for whatever lies at a place, for who does not know its app. */
    private Answer itemOfAnyApp(Request request) {
        Visitor visitor = desk.editor(request);
        ContentPath path = SitePages.anyPlace(request.query("pad").orElse(""));
        App app = desk.apps().at(visitor, path).orElseThrow(SitePages::missing);
        return Answer.redirect(app.address("item", path));
    }

    /** A column in the head of the list. */
    private record Head(String name, String label) {}

    /**
     * A row of the list.
     *
     * @param address of its form
     * @param below how many items lie right in it
     */
    private record Row(
            String path,
            String title,
            String address,
            String inside,
            List<String> cells,
            PageState state,
            boolean planned,
            Instant changed,
            int below) {}

    /** A folder above the list. */
    private record Folder(String title, String address, String path, int items) {}

    private Answer list(Request request) throws Exception {
        App app = desk.app(request);
        Wanted wanted = Wanted.of(app, request);
        Map<String, Object> model = new HashMap<>();
        try (Content draft = desk.edits().draft()) {
            boolean isThere = draft.find(app.root()).isPresent();
            List<Line> all = isThere ? desk.lines().of(app.workspace()) : List.of();
            if (isThere) {
                AppDesk.holder(app, draft, wanted.folder());
            }
            Set<String> planned = planned(draft);
            List<Line> found = wanted.among(app, all, planned, desk.zone());
            Paged<Line> shown = Paged.of(request, found, wanted.kept());
            Map<ContentPath, Long> below = all.stream()
                    .filter(app::isItem)
                    .collect(Collectors.groupingBy(line -> line.path().parent(), Collectors.counting()));
            Cells cells = new Cells(app, draft, desk.zone());
            model.put(
                    "rows",
                    shown.lines().stream()
                            .map(line -> row(app, line, cells, planned, below))
                            .toList());
            model.put("folders", wanted.isFinding() ? List.of() : folders(app, all, wanted.folder(), below));
            model.put("above", above(app, all, wanted.folder()));
            model.put("isThere", isThere);
            model.put("total", shown.total());
            model.put("page", shown.page());
            model.put("pages", shown.pages());
            model.put("address", shown.address());
        }
        model.put("app", new Head(app.name(), app.label()));
        model.put("appAddress", app.address());
        model.put("ofPages", app.isOfPages());
        model.put(
                "columns",
                app.columns().stream()
                        .map(column -> new Head(column.name(), app.words().text(column.label())))
                        .toList());
        model.put("words", wanted.words());
        model.put("filters", wanted.filters());
        model.put("state", wanted.state());
        model.put("sort", wanted.sort());
        model.put("descending", wanted.isDescending());
        model.put("isFinding", wanted.isFinding());
        model.put("folder", wanted.folder().path());
        model.put("isRoot", wanted.folder().equals(app.root()));
        model.put("problems", desk.apps().problems(app));
        model.put("mayPublish", desk.rights().may(Visitor.get(request), AppDesk.PUBLISH));
        return desk.screens().show(request, "contentapps:screens/list", model);
    }

    private Set<String> planned(Content draft) {
        return plans.list(draft).stream()
                .filter(plan -> plan.act() != Planned.Act.EXPIRED)
                .map(Planned::page)
                .collect(Collectors.toSet());
    }

    private static Row row(App app, Line line, Cells cells, Set<String> planned, Map<ContentPath, Long> below) {
        return new Row(
                line.path().path(),
                app.title(line),
                app.address("item", line.path()),
                app.folder(line.path()),
                app.columns().stream().map(column -> cells.of(line, column)).toList(),
                line.state(),
                planned.contains(line.id()),
                line.changed(),
                below.getOrDefault(line.path(), 0L).intValue());
    }

    private static List<Folder> folders(App app, List<Line> all, ContentPath folder, Map<ContentPath, Long> below) {
        return all.stream()
                .filter(Line::isFolder)
                .filter(line -> app.holds(line.path()) && line.path().parent().equals(folder))
                .map(line -> new Folder(
                        title(line),
                        app.folder(line.path()),
                        line.path().path(),
                        below.getOrDefault(line.path(), 0L).intValue()))
                .sorted(Comparator.comparing(Folder::title, String.CASE_INSENSITIVE_ORDER))
                .toList();
    }

    private static String title(Line folder) {
        return folder.text("title").isBlank() ? folder.path().name() : folder.text("title");
    }

    /** The folders and items around a folder, the app itself first. */
    private static List<Folder> above(App app, List<Line> all, ContentPath folder) {
        Map<ContentPath, Line> lines =
                all.stream().collect(Collectors.toMap(Line::path, line -> line, (one, other) -> one));
        List<Folder> above = new ArrayList<>();
        for (ContentPath at = folder; !at.equals(app.root()); at = at.parent()) {
            Line line = lines.get(at);
            if (line != null) {
                above.add(0, new Folder(line.isFolder() ? title(line) : app.title(line), app.folder(at), at.path(), 0));
            }
        }
        return above;
    }

    /** An item that may be chosen in a form. */
    private record Choice(String title, String path) {}

    private Answer choose(Request request) {
        App app = desk.app(request);
        String words = request.query("q").orElse("").strip().toLowerCase(Locale.ROOT);
        List<Choice> choices = desk.lines().of(app.workspace()).stream()
                .filter(app::isItem)
                .filter(line ->
                        line.words().contains(words) || line.path().path().equals(words))
                .limit(12)
                .map(line -> new Choice(app.title(line), line.path().path()))
                .toList();
        return Answer.asJson(Map.of("pages", choices)).personal();
    }
}
