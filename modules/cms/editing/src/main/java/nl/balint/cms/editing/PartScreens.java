package nl.balint.cms.editing;

import static nl.balint.cms.http.Route.get;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.definitions.DialogDefinition;
import nl.balint.cms.definitions.Label;
import nl.balint.cms.definitions.TemplateDefinition;
import nl.balint.cms.editing.dialog.DialogForm;
import nl.balint.cms.editing.dialog.DialogView;
import nl.balint.cms.editing.dialog.Rearranging;
import nl.balint.cms.editing.dialog.Writer;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Parameters;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.security.Visitor;

/** What stands on a page: filling in the page itself or a component, adding one, taking one away. */
final class PartScreens implements Routes {

    private static final String PART = Desk.PAGES + "/onderdeel";
    private static final String NEW = Desk.PAGES + "/bouwsteen";

    private static final DialogDefinition NOTHING_TO_ASK =
            new DialogDefinition("", Label.NONE, List.of(), Map.of(), "");

    private final Desk desk;

    PartScreens(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(PART, this::show),
                Route.post(PART, this::save),
                desk.deed(PART + "/verwijderen", this::drop),
                get(NEW, this::choose),
                get(NEW + "/nieuw", this::showNew),
                desk.deed(NEW + "/nieuw", this::add));
    }

    /**
     * A dialog on the screen.
     *
     * @param address where it is sent
     * @param back where somebody goes who changes their mind
     * @param version of what is being changed; empty for something new
     */
    private record Asked(String title, String address, String back, String version, DialogForm form) {}

    private Answer show(Request request) throws Exception {
        desk.editor(request);
        ContentPath path = Desk.path(request, "pad");
        try (Content draft = desk.edits().draft()) {
            Node node = Desk.node(draft, path, PageTree.PAGE, Outline.COMPONENT);
            DialogForm form = DialogForm.of(dialog(node), node, desk.shown(draft));
            return asking(request, asked(node, form), draft);
        }
    }

    private Answer save(Request request) throws Exception {
        Visitor visitor = desk.editor(request);
        ContentPath path = Desk.path(request, "pad");
        try (Content draft = desk.edits().draft()) {
            Node node = Desk.node(draft, path, PageTree.PAGE, Outline.COMPONENT);
            DialogForm form = read(request, dialog(node), draft);
            if (isRearranging(request) || !form.data().isSound()) {
                return asking(request, asked(node, form), draft).status(isRearranging(request) ? 200 : 422);
            }
            String version = request.form("version").orElse("");
            if (!version.equals(VersionMark.of(node))) {
                DialogForm mine = form.withProblem("editing.problem.changed");
                DialogForm theirs = DialogForm.of(dialog(node), node, desk.shown(draft));
                return asking(request, asked(node, mine), draft, Optional.of(theirs))
                        .status(409);
            }
            desk.edits().fill(visitor, path, content -> new Writer(desk.shown(content), form.data()), form.slots());
            Node page = PageTree.pageOf(node);
            return Desk.done(Desk.pageAddress(page.path()) + "#" + PageScreens.anchor(path), "editing.done.saved");
        }
    }

    private DialogForm read(Request request, DialogDefinition dialog, Content draft) {
        Parameters sent = Rearranging.of(request.form("deed").orElse(""), request.form());
        DialogForm form = DialogForm.read(dialog, sent, desk.shown(draft));
        return isRearranging(request) ? form.unjudged(desk.shown(draft)) : form;
    }

    private static boolean isRearranging(Request request) {
        return request.form("deed").filter(Rearranging::isAsked).isPresent();
    }

    private DialogDefinition dialog(Node node) {
        return node.text(PageTree.TEMPLATE)
                .flatMap(desk.modules().current()::template)
                .flatMap(this::dialog)
                .orElseThrow(Desk::missing);
    }

    private Optional<DialogDefinition> dialog(TemplateDefinition template) {
        return desk.modules().current().dialog(template.dialog());
    }

    private Asked asked(Node node, DialogForm form) {
        ContentPath path = node.path();
        String title = PageTree.isPage(node)
                ? PageTree.title(node)
                : desk.words().title(node.text(PageTree.TEMPLATE).orElse(""));
        String back = Desk.pageAddress(PageTree.pageOf(node).path()) + "#" + PageScreens.anchor(path);
        return new Asked(title, Desk.address(PART, path), back, VersionMark.of(node), form);
    }

    private Answer asking(Request request, Asked asked, Content draft) throws Exception {
        return asking(request, asked, draft, Optional.empty());
    }

    private Answer asking(Request request, Asked asked, Content draft, Optional<DialogForm> theirs) throws Exception {
        Map<String, Object> model = new HashMap<>();
        model.put("title", asked.title());
        model.put("address", asked.address());
        model.put("back", asked.back());
        model.put("version", asked.version());
        model.put("form", asked.form().data());
        model.put("fields", DialogView.of(asked.form(), desk.shown(draft)));
        theirs.ifPresent(form -> model.put("theirs", DialogView.of(form, desk.shown(draft))));
        return desk.screens().show(request, "editing:screens/dialog", model);
    }

    /** A kind of component that may be chosen. */
    private record Kind(String id, String title, String description) {}

    private Answer choose(Request request) throws Exception {
        desk.editor(request);
        ContentPath area = Desk.path(request, "pad");
        try (Content draft = desk.edits().draft()) {
            Node around = around(draft, area);
            List<Kind> kinds = new Outline(desk.modules().current())
                    .available(around, area.name()).stream()
                            .map(template -> new Kind(
                                    template.id(),
                                    desk.words().title(template),
                                    desk.words().text(template.description())))
                            .toList();
            return desk.screens()
                    .show(
                            request,
                            "editing:screens/choose",
                            Map.of(
                                    "kinds", kinds,
                                    "address", Desk.address(NEW + "/nieuw", area),
                                    "back",
                                            Desk.pageAddress(
                                                    PageTree.pageOf(around).path()),
                                    "page", PageTree.title(PageTree.pageOf(around))));
        }
    }

    private static Node around(Content draft, ContentPath area) {
        if (area.isRoot()) {
            throw Desk.missing();
        }
        return Desk.node(draft, area.parent(), PageTree.PAGE, Outline.COMPONENT);
    }

    private TemplateDefinition wanted(Request request, Node around, ContentPath area) {
        String asked = request.query("soort").orElse("");
        return new Outline(desk.modules().current())
                .available(around, area.name()).stream()
                        .filter(template -> template.id().equals(asked))
                        .findFirst()
                        .orElseThrow(Desk::missing);
    }

    private Answer showNew(Request request) throws Exception {
        desk.editor(request);
        try (Content draft = desk.edits().draft()) {
            ContentPath area = Desk.path(request, "pad");
            TemplateDefinition template = wanted(request, around(draft, area), area);
            DialogDefinition dialog = dialog(template).orElse(NOTHING_TO_ASK);
            DialogForm form = DialogForm.of(dialog, null, desk.shown(draft));
            return asking(request, askedNew(template, area, form), draft);
        }
    }

    private Asked askedNew(TemplateDefinition template, ContentPath area, DialogForm form) {
        String address = Desk.address(NEW + "/nieuw", area) + "&soort=" + template.id();
        return new Asked(desk.words().title(template), address, Desk.address(NEW, area), "", form);
    }

    private Answer add(Request request) throws Exception {
        Visitor visitor = desk.editor(request);
        try (Content draft = desk.edits().draft()) {
            ContentPath area = Desk.path(request, "pad");
            Node around = around(draft, area);
            TemplateDefinition template = wanted(request, around, area);
            DialogForm form = read(request, dialog(template).orElse(NOTHING_TO_ASK), draft);
            if (isRearranging(request) || !form.data().isSound()) {
                return asking(request, askedNew(template, area, form), draft)
                        .status(isRearranging(request) ? 200 : 422);
            }
            ContentPath made = desk.edits()
                    .add(
                            visitor,
                            new Edits.NewPart(around.path(), area.name(), template.id()),
                            content -> new Writer(desk.shown(content), form.data()),
                            form.slots());
            String page = Desk.pageAddress(PageTree.pageOf(around).path());
            return Desk.done(page + "#" + PageScreens.anchor(made), "editing.done.saved");
        }
    }

    private Answer drop(Request request) {
        Visitor visitor = desk.editor(request);
        ContentPath path = Desk.path(request, "pad");
        try (Content draft = desk.edits().draft()) {
            Node component = Desk.node(draft, path, Outline.COMPONENT);
            desk.edits().drop(visitor, path);
            return Desk.done(Desk.pageAddress(PageTree.pageOf(component).path()), "editing.done.dropped");
        }
    }
}
