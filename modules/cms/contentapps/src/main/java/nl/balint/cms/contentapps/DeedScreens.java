package nl.balint.cms.contentapps;

import static nl.balint.cms.http.Route.get;

import java.util.List;
import java.util.Map;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.ContentRefused;
import nl.balint.cms.content.Node;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.publishing.AddressTaken;
import nl.balint.cms.publishing.NodeNames;
import nl.balint.cms.publishing.PageState;
import nl.balint.cms.publishing.SecondPerson;
import nl.balint.cms.publishing.SitePages;
import nl.balint.cms.publishing.screens.ChangeScreens;
import nl.balint.cms.security.Visitor;

/** What is done with one or several items: on the site and off it, once more, elsewhere, away. */
final class DeedScreens implements Routes {

    private static final Form MOVE = Form.named("contentapps.move")
            .with(
                    Field.text("name").required().most(80),
                    Field.text("parent").required().most(500));

    private static final Form FOLDER =
            Form.named("contentapps.folder").with(Field.text("title").required().most(80));

    /** So many go together at most. */
    private static final int MOST = 500;

    private final AppDesk desk;
    private final SecondPerson secondPerson;

    DeedScreens(AppDesk desk, SecondPerson secondPerson) {
        this.desk = desk;
        this.secondPerson = secondPerson;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                desk.deed(App.APPS + "/{app}/doen", this::act),
                get(App.APPS + "/{app}/verplaatsen", this::askMove),
                desk.deed(App.APPS + "/{app}/verplaatsen", this::move),
                get(App.APPS + "/{app}/map", this::askFolder),
                desk.deed(App.APPS + "/{app}/map", this::addFolder));
    }

    private Answer act(Request request) {
        App app = desk.app(request);
        List<ContentPath> chosen = chosen(app, request);
        String back = back(app, request, chosen);
        if (chosen.isEmpty() || chosen.size() > MOST) {
            return AppDesk.done(back, "contentapps.done.none");
        }
        return switch (request.form("deed").orElse("")) {
            case "publiceren" -> publish(request, chosen, back);
            case "offline" -> {
                Visitor visitor = desk.publisher(request);
                desk.edits().publishing(visitor).unpublish(visitor.userId(), chosen);
                yield AppDesk.done(back, "contentapps.done.unpublished");
            }
            case "nakijken" -> Answer.redirect(ChangeScreens.address(chosen));
            case "dupliceren" ->
                AppDesk.done(
                        app.address("item", desk.edits().duplicate(Visitor.get(request), app, chosen.get(0))),
                        "contentapps.done.duplicated");
            case "verwijderen" -> drop(app, request, chosen);
            default -> throw SitePages.missing();
        };
    }

    /** The items that were chosen; what is none is not there. */
    private List<ContentPath> chosen(App app, Request request) {
        try (Content draft = desk.edits().draft()) {
            return request.formAll("item").stream()
                    .distinct()
                    .map(sent ->
                            AppDesk.item(app, draft, AppDesk.place(app, sent)).path())
                    .toList();
        }
    }

    /** The form of the one item that it was done on, or the list. */
    private static String back(App app, Request request, List<ContentPath> chosen) {
        boolean isFromItem = request.form("terug").filter("item"::equals).isPresent() && chosen.size() == 1;
        return isFromItem
                ? app.address("item", chosen.get(0))
                : app.folder(AppDesk.place(app, request.form("map").orElse("")));
    }

    private Answer publish(Request request, List<ContentPath> chosen, String back) {
        Visitor visitor = desk.publisher(request);
        try (Content draft = desk.edits().draft()) {
            boolean isAllowed = chosen.stream()
                    .map(path -> draft.get(path).id())
                    .allMatch(id -> secondPerson.mayPublish(visitor.userId(), id));
            if (!isAllowed) {
                return AppDesk.done(back, "publishing.problem.own");
            }
        }
        try {
            desk.edits().publishing(visitor).publish(visitor.userId(), chosen);
            return AppDesk.done(back, "contentapps.done.published");
        } catch (AddressTaken taken) {
            return AppDesk.done(back, "publishing.problem.taken");
        } catch (ContentRefused refused) {
            return AppDesk.done(back, "contentapps.done.refused");
        }
    }

    /** What visitors see is taken away by who may publish only. */
    private Answer drop(App app, Request request, List<ContentPath> chosen) {
        Visitor visitor = Visitor.get(request);
        try (Content draft = desk.edits().draft()) {
            if (chosen.stream().anyMatch(path -> PageState.of(draft.get(path)) != PageState.DRAFT)) {
                desk.publisher(request);
            }
        }
        desk.edits().drop(visitor, chosen);
        return AppDesk.done(app.folder(chosen.get(0).parent()), "contentapps.done.deleted");
    }

    private Answer askMove(Request request) throws Exception {
        App app = desk.app(request);
        ContentPath path = AppDesk.place(app, request.query("pad").orElse(""));
        return moving(
                request,
                app,
                MOVE.filled(Map.of("name", path.name(), "parent", path.parent().path())));
    }

    private Answer moving(Request request, App app, FormData data) throws Exception {
        ContentPath path = AppDesk.place(app, request.query("pad").orElse(""));
        try (Content draft = desk.edits().draft()) {
            Node item = AppDesk.holder(app, draft, path);
            List<String> folders = desk.lines().of(app.workspace()).stream()
                    .filter(line -> line.isFolder() && app.holds(line.path()))
                    .map(line -> line.path().path())
                    .toList();
            boolean isItem = app.isItem(item);
            return desk.screens()
                    .show(
                            request,
                            "contentapps:screens/move",
                            Map.of(
                                    "form", data,
                                    "title", app.title(item),
                                    "address", app.address("verplaatsen", path),
                                    "back", isItem ? app.address("item", path) : app.folder(path),
                                    "appLabel", app.label(),
                                    "appAddress", app.address(),
                                    "root", app.root().path(),
                                    "folders", folders));
        }
    }

    private Answer move(Request request) throws Exception {
        App app = desk.app(request);
        ContentPath path = AppDesk.place(app, request.query("pad").orElse(""));
        FormData data = MOVE.read(request.form());
        String name = data.text("name");
        boolean stays = name.equals(path.name());
        if (data.isSound() && !stays && !NodeNames.of(name).equals(name)) {
            data = data.withProblem("name", "contentapps.move.name.problem.signs", NodeNames.of(name));
        }
        if (data.isSound() && !isPlace(app, path, data.text("parent"))) {
            data = data.withProblem("parent", "contentapps.move.parent.problem.none");
        }
        if (!data.isSound() || path.equals(app.root())) {
            return moving(request, app, data).status(422);
        }
        ContentPath parent = AppDesk.place(app, data.text("parent"));
        ContentPath moved = desk.edits().move(Visitor.get(request), app, path, parent, name);
        try (Content draft = desk.edits().draft()) {
            boolean isItem = app.isItem(draft.get(moved));
            return AppDesk.done(isItem ? app.address("item", moved) : app.folder(moved), "contentapps.done.moved");
        }
    }

    private boolean isPlace(App app, ContentPath item, String typed) {
        try (Content draft = desk.edits().draft()) {
            ContentPath parent = AppDesk.place(app, typed);
            boolean isInside = parent.equals(item) || parent.isBelow(item);
            return !isInside
                    && draft.find(parent)
                            .filter(node -> parent.equals(app.root()) || SitePages.isItem(node))
                            .isPresent();
        } catch (RequestFailure noPlace) {
            return false;
        }
    }

    private Answer askFolder(Request request) throws Exception {
        desk.app(request);
        return folderScreen(request, FOLDER.empty());
    }

    private Answer folderScreen(Request request, FormData data) throws Exception {
        App app = desk.app(request);
        ContentPath folder = AppDesk.place(app, request.query("map").orElse(""));
        return desk.screens()
                .show(
                        request,
                        "contentapps:screens/folder",
                        Map.of(
                                "form", data,
                                "address", app.address() + "/map" + App.in(folder),
                                "back", app.folder(folder),
                                "appLabel", app.label(),
                                "appAddress", app.address()));
    }

    private Answer addFolder(Request request) throws Exception {
        App app = desk.app(request);
        FormData data = FOLDER.read(request.form());
        if (!data.isSound() || app.isOfPages()) {
            return folderScreen(request, data).status(422);
        }
        ContentPath parent = AppDesk.place(app, request.query("map").orElse(""));
        ContentPath made = desk.edits().addFolder(Visitor.get(request), app, parent, data.text("title"));
        return AppDesk.done(app.folder(made), "contentapps.done.folder");
    }
}
