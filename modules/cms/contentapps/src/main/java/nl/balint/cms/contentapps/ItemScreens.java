package nl.balint.cms.contentapps;

import static nl.balint.cms.http.Route.get;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.definitions.DialogDefinition;
import nl.balint.cms.editing.PageTool;
import nl.balint.cms.editing.VersionMark;
import nl.balint.cms.editing.dialog.DialogForm;
import nl.balint.cms.editing.dialog.DialogLanguage;
import nl.balint.cms.editing.dialog.DialogView;
import nl.balint.cms.editing.dialog.Rearranging;
import nl.balint.cms.editing.dialog.Writer;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Parameters;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.publishing.PageState;
import nl.balint.cms.publishing.SitePages;
import nl.balint.cms.security.Visitor;

/** The form of an item: a new one, and one that is there. */
final class ItemScreens implements Routes {

    private final AppDesk desk;
    private final List<PageTool> tools;

    ItemScreens(AppDesk desk, List<PageTool> tools) {
        this.desk = desk;
        this.tools = List.copyOf(tools);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(App.APPS + "/{app}/item", this::show),
                Route.post(App.APPS + "/{app}/item", this::save),
                get(App.APPS + "/{app}/nieuw", this::askNew),
                desk.deed(App.APPS + "/{app}/nieuw", this::add));
    }

    /** A tab of the form, with the fields that stand in it. */
    private record Tab(String label, List<DialogView> fields) {
        Tab {
            fields = List.copyOf(fields);
        }
    }

    private Answer show(Request request) throws Exception {
        App app = desk.app(request);
        try (Content draft = desk.edits().draft()) {
            Node item = AppDesk.item(app, draft, asked(app, request));
            return screen(
                    request,
                    app,
                    item,
                    DialogForm.of(dialog(app, request), item, desk.shown(app, draft)),
                    Optional.empty());
        }
    }

    private static ContentPath asked(App app, Request request) {
        return AppDesk.place(app, request.query("pad").orElse(""));
    }

    private Answer save(Request request) throws Exception {
        App app = desk.app(request);
        Visitor visitor = Visitor.get(request);
        ContentPath path = asked(app, request);
        try (Content draft = desk.edits().draft()) {
            Node item = AppDesk.item(app, draft, path);
            DialogForm form = read(request, app, draft);
            if (isRearranging(request) || !form.data().isSound()) {
                return screen(request, app, item, form, Optional.empty()).status(isRearranging(request) ? 200 : 422);
            }
            try {
                ContentPath now = desk.edits()
                        .fill(visitor, path, request.form("version").orElse(""), form.nodeName(), filling(app, form));
                return AppDesk.done(app.language(request).address(app.address("item", now)), "contentapps.done.saved");
            } catch (ItemEdits.Overtaken overtaken) {
                return overtaken(request, app, path, form);
            }
        }
    }

    private ItemEdits.Filling filling(App app, DialogForm form) {
        return (content, node) -> new Writer(desk.shown(app, content), form.data()).write(form.slots(), node);
    }

    /** Nothing is saved: one's own text stays in the form, beside that of the other. */
    private Answer overtaken(Request request, App app, ContentPath path, DialogForm form) throws Exception {
        try (Content now = desk.edits().draft()) {
            Node item = AppDesk.item(app, now, path);
            DialogForm theirs = DialogForm.of(dialog(app, request), item, desk.shown(app, now));
            return screen(request, app, item, form.withProblem("editing.problem.changed"), Optional.of(theirs))
                    .status(409);
        }
    }

    private DialogForm read(Request request, App app, Content draft) {
        Parameters sent = Rearranging.of(request.form("deed").orElse(""), request.form());
        DialogForm form = DialogForm.read(dialog(app, request), sent, desk.shown(app, draft));
        return isRearranging(request) ? form.unjudged(desk.shown(app, draft)) : form;
    }

    /** The form in the language that is asked for; a new item begins in the first. */
    private static DialogDefinition dialog(App app, Request request) {
        return app.language(request).of(app.dialog());
    }

    private static boolean isRearranging(Request request) {
        return request.form("deed").filter(Rearranging::isAsked).isPresent();
    }

    private Answer screen(Request request, App app, Node item, DialogForm form, Optional<DialogForm> theirs)
            throws Exception {
        Visitor visitor = Visitor.get(request);
        ContentPath path = item.path();
        Map<String, Object> model = form(request, app, form, item.content());
        theirs.ifPresent(other -> model.put("theirs", DialogView.of(other, desk.shown(app, item.content()))));
        model.put("title", app.title(item));
        model.put("path", path.path());
        model.put("state", PageState.of(item));
        model.put("version", VersionMark.of(item));
        DialogLanguage language = app.language(request);
        model.put("address", language.address(app.address("item", path)));
        model.put("languages", language.ways(app.dialog(), app.address("item", path), request.locale()));
        model.put("move", app.address("verplaatsen", path));
        model.put("isPage", SitePages.isPage(item));
        model.put("editor", SitePages.screen("pagina", path));
        model.put("back", app.folder(path.parent()));
        model.put("mayPublish", desk.rights().may(visitor, AppDesk.PUBLISH));
        model.put(
                "offers",
                tools.stream()
                        .flatMap(tool -> tool.offers(visitor, item).stream())
                        .toList());
        return desk.screens().show(request, "contentapps:screens/item", model);
    }

    private Map<String, Object> form(Request request, App app, DialogForm form, Content draft) {
        Map<String, Object> model = new HashMap<>();
        model.put("appName", app.name());
        model.put("appLabel", app.label());
        model.put("appAddress", app.address());
        model.put("nonce", request.nonce());
        model.put("form", form.data());
        model.put("tabs", tabs(app, form, draft));
        model.put("fields", DialogView.of(form, desk.shown(app, draft)));
        return model;
    }

    /** The fields by tab, as the definition of the form has them. */
    private List<Tab> tabs(App app, DialogForm form, Content draft) {
        List<DialogView> views = DialogView.of(form, desk.shown(app, draft));
        List<Tab> tabs = new ArrayList<>();
        int at = 0;
        for (var tab : app.definition().form()) {
            int size =
                    (int) tab.fields().stream().filter(field -> field.enabled()).count();
            tabs.add(new Tab(app.words().text(tab.label()), views.subList(at, at + size)));
            at += size;
        }
        return tabs;
    }

    private Answer askNew(Request request) throws Exception {
        App app = desk.app(request);
        try (Content draft = desk.edits().draft()) {
            return newScreen(request, app, DialogForm.of(app.dialog(), null, desk.shown(app, draft)), draft);
        }
    }

    private Answer newScreen(Request request, App app, DialogForm form, Content draft) throws Exception {
        ContentPath folder = AppDesk.place(app, request.query("map").orElse(""));
        AppDesk.holder(app, draft, folder);
        Map<String, Object> model = form(request, app, form, draft);
        model.put("address", app.address() + "/nieuw" + App.in(folder));
        model.put("back", app.folder(folder));
        return desk.screens().show(request, "contentapps:screens/new", model);
    }

    private Answer add(Request request) throws Exception {
        App app = desk.app(request);
        try (Content draft = desk.edits().draft()) {
            DialogForm form = read(request, app, draft);
            if (isRearranging(request) || !form.data().isSound()) {
                return newScreen(request, app, form, draft).status(isRearranging(request) ? 200 : 422);
            }
            ContentPath folder = AppDesk.place(app, request.query("map").orElse(""));
            ContentPath made = desk.edits().add(Visitor.get(request), app, folder, name(app, form), filling(app, form));
            return AppDesk.done(app.address("item", made), "contentapps.done.added");
        }
    }

    /** What was typed as its name, else its title. */
    private static String name(App app, DialogForm form) {
        if (!form.nodeName().isBlank()) {
            return form.nodeName();
        }
        return form.slots().stream()
                .filter(slot -> slot.field().name().equals(app.titleProperty()))
                .map(slot -> form.data().text(slot.input()))
                .findFirst()
                .orElse(app.name());
    }
}
