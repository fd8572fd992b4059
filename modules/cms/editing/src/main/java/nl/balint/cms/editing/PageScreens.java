package nl.balint.cms.editing;

import static nl.balint.cms.http.Route.get;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.forms.Choice;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.publishing.NodeNames;
import nl.balint.cms.publishing.NotAWriter;
import nl.balint.cms.publishing.PageState;
import nl.balint.cms.rendering.Audience;
import nl.balint.cms.security.Visitor;

/** One page of the site for who writes it, with what stands on it; making, renaming and deleting pages. */
final class PageScreens implements Routes {

    private static final Form NEW = Form.named("editing.new")
            .with(Field.text("title").required(), Field.list("template").required());

    private static final Form MOVE = Form.named("editing.move")
            .with(
                    Field.text("title").required(),
                    Field.text("name").required().most(60),
                    Field.text("parent").required());

    private final Desk desk;
    private final PageView view;
    private final List<PageTool> tools;

    /**
     * Shows pages to editors.
     *
     * @param view shows pages of the draft
     * @param tools what other modules offer on the screen of a page
     */
    PageScreens(Desk desk, PageView view, List<PageTool> tools) {
        this.desk = desk;
        this.view = view;
        this.tools = List.copyOf(tools);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(Desk.PAGE, this::page),
                get(Desk.PAGES + "/voorbeeld", this::preview),
                get(Desk.PAGES + "/nieuw", this::askNew),
                desk.deed(Desk.PAGES + "/nieuw", this::addPage),
                get(Desk.PAGES + "/verplaatsen", this::askMove),
                desk.deed(Desk.PAGES + "/verplaatsen", this::move),
                desk.deed(Desk.PAGES + "/schuiven", this::shift),
                desk.deed(Desk.PAGES + "/verwijderen", this::drop));
    }

    /** The pages above a place, the highest first. */
    static List<Step> above(Content draft, ContentPath place) {
        List<Step> steps = new ArrayList<>();
        draft.find(place)
                .ifPresent(node -> node.ancestors().stream()
                        .filter(PageTree::isPage)
                        .forEach(page -> steps.add(new Step(page.path().path(), PageTree.title(page)))));
        return steps;
    }

    /** A page on the way to another. */
    record Step(String path, String title) {}

    private Answer page(Request request) throws Exception {
        Visitor visitor = desk.editor(request);
        ContentPath path = Desk.path(request, "pad");
        try (Content draft = desk.edits().draft()) {
            Node node = Desk.node(draft, path, PageTree.PAGE);
            Map<String, Object> model = new HashMap<>();
            model.put("page", desk.tree(draft, request).line(node));
            model.put("above", above(draft, path));
            model.put("areas", desk.outline(request).of(node));
            model.put("nonce", request.nonce());
            model.put("mayPublish", desk.rights().may(visitor, Desk.PUBLISH));
            model.put("why", desk.edits().deeds().why(draft, node));
            model.put("parentIsPublished", parentIsPublished(node));
            model.put(
                    "offers",
                    tools.stream()
                            .flatMap(tool -> tool.offers(visitor, node).stream())
                            .toList());
            node.property("mgnl:lastModified").ifPresent(at -> model.put("changedAt", at.asText()));
            return desk.screens().show(request, "editing:screens/page", model);
        }
    }

    private static boolean parentIsPublished(Node page) {
        return page.parent()
                .filter(PageTree::isPage)
                .map(parent -> PageState.of(parent) != PageState.DRAFT)
                .orElse(true);
    }

    /** The page as visitors would see the draft of it. */
    private Answer preview(Request request) throws Exception {
        Visitor visitor = desk.editor(request);
        ContentPath path = Desk.path(request, "pad");
        try (Content draft = desk.edits().draft()) {
            Desk.node(draft, path, PageTree.PAGE);
            return view.of(draft, path, Audience.VISITOR, visitor);
        }
    }

    private Answer askNew(Request request) throws Exception {
        ContentPath parent = Desk.path(request, "pad");
        try (Content draft = desk.edits().draft()) {
            desk.writer(request, draft, parent);
            Form form = kinds(request);
            List<String> kinds =
                    form.get("template").choices().stream().map(Choice::value).toList();
            String usual = draft.find(parent)
                    .flatMap(above -> Outline.usualKind(above, kinds))
                    .orElse("");
            return asking(request, form.filled(Map.of("template", usual)));
        }
    }

    private Form kinds(Request request) {
        try (Content draft = desk.edits().draft()) {
            String above = draft.find(Desk.path(request, "pad"))
                    .flatMap(page -> page.text(PageTree.TEMPLATE))
                    .orElse("");
            List<Choice> kinds = desk.outline(request).pageKinds(above).entrySet().stream()
                    .map(kind -> Choice.of(kind.getValue(), kind.getKey()))
                    .toList();
            return NEW.replace(NEW.get("template").choices(kinds));
        }
    }

    private Answer asking(Request request, FormData data) throws Exception {
        ContentPath parent = Desk.path(request, "pad");
        try (Content draft = desk.edits().draft()) {
            String title = parent.isRoot() ? "" : PageTree.title(Desk.node(draft, parent, PageTree.PAGE));
            return desk.screens()
                    .show(
                            request,
                            "editing:screens/new",
                            Map.of("form", data, "place", parent.path(), "parentTitle", title));
        }
    }

    private Answer addPage(Request request) throws Exception {
        Visitor visitor = desk.editor(request);
        FormData data = kinds(request).read(request.form());
        if (!data.isSound()) {
            return asking(request, data).status(422);
        }
        ContentPath parent = Desk.path(request, "pad");
        if (!parent.isRoot()) {
            existing(parent);
        }
        try {
            ContentPath made = desk.edits().addPage(visitor, parent, data.text("title"), data.text("template"));
            return Desk.done(Desk.pageAddress(made), "editing.done.added");
        } catch (NotAWriter refusal) {
            return asking(request, desk.refused(data, refusal)).status(403);
        }
    }

    private Answer askMove(Request request) throws Exception {
        ContentPath path = Desk.path(request, "pad");
        try (Content draft = desk.edits().draft()) {
            desk.writer(request, draft, path);
            String title = PageTree.title(Desk.node(draft, path, PageTree.PAGE));
            return moving(
                    request,
                    MOVE.filled(Map.of(
                            "title",
                            title,
                            "name",
                            path.name(),
                            "parent",
                            path.parent().path())));
        }
    }

    private Answer moving(Request request, FormData data) throws Exception {
        ContentPath path = Desk.path(request, "pad");
        try (Content draft = desk.edits().draft()) {
            PageLine page = desk.tree(draft, request).line(Desk.node(draft, path, PageTree.PAGE));
            return desk.screens().show(request, "editing:screens/move", Map.of("form", data, "page", page));
        }
    }

    private Answer move(Request request) throws Exception {
        Visitor visitor = desk.editor(request);
        ContentPath path = Desk.path(request, "pad");
        FormData data = MOVE.read(request.form());
        if (data.isSound() && !NodeNames.of(data.text("name")).equals(data.text("name"))) {
            data = data.withProblem("name", "editing.move.name.problem.signs", NodeNames.of(data.text("name")));
        }
        if (data.isSound() && desk.place(data.text("parent"), List.of(path)).isEmpty()) {
            data = data.withProblem("parent", "editing.move.parent.problem.none");
        }
        if (!data.isSound()) {
            return moving(request, data).status(422);
        }
        ContentPath parent = ContentPath.of(PageTree.WORKSPACE, data.text("parent"));
        try {
            ContentPath moved = desk.edits().rename(visitor, path, data.text("title"), parent, data.text("name"));
            return Desk.done(Desk.pageAddress(moved), "editing.done.moved");
        } catch (NotAWriter refusal) {
            return moving(request, desk.refused(data, refusal)).status(403);
        }
    }

    private Answer shift(Request request) {
        Visitor visitor = desk.editor(request);
        ContentPath path = Desk.path(request, "pad");
        boolean higher = request.form("way").filter("up"::equals).isPresent();
        try (Content draft = desk.edits().draft()) {
            Node node = Desk.node(draft, path, PageTree.PAGE, Outline.COMPONENT);
            desk.edits().shift(visitor, path, higher);
            return PageTree.isPage(node)
                    ? Answer.redirect(Desk.address(Desk.PAGES, path.parent()))
                    : Answer.redirect(Desk.pageAddress(PageTree.pageOf(node).path()) + "#" + anchor(path));
        }
    }

    /** Where a component stands in the outline. */
    static String anchor(ContentPath path) {
        return "p" + path.path().replace('/', '-');
    }

    private Answer drop(Request request) {
        ContentPath path = Desk.path(request, "pad");
        Visitor visitor = desk.editor(request);
        try (Content draft = desk.edits().draft()) {
            if (PageState.of(Desk.node(draft, path, PageTree.PAGE)) != PageState.DRAFT) {
                visitor = desk.publisher(request);
            }
        }
        desk.edits().dropPage(visitor, path);
        return Desk.done(Desk.address(Desk.PAGES, path.parent()), "editing.done.deleted");
    }

    private ContentPath existing(ContentPath path) {
        try (Content draft = desk.edits().draft()) {
            Desk.node(draft, path, PageTree.PAGE);
        }
        return path;
    }
}
