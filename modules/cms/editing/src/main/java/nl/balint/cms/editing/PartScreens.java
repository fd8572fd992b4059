package nl.balint.cms.editing;

import static nl.balint.cms.http.Route.get;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.definitions.DialogDefinition;
import nl.balint.cms.definitions.Label;
import nl.balint.cms.definitions.TemplateDefinition;
import nl.balint.cms.editing.Step.Made;
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
import nl.balint.cms.publishing.Deeds;
import nl.balint.cms.publishing.NotAWriter;
import nl.balint.cms.security.Visitor;

/** What stands on a page: filling in the page itself or a component, adding one, taking one away. */
final class PartScreens implements Routes {

    private static final String PART = Desk.PAGES + "/onderdeel";
    static final String NEW = Desk.PAGES + "/bouwsteen";

    /** The name of a node, as it may stand in an address. */
    static final Predicate<String> NAME = Pattern.compile("[A-Za-z0-9_-]{1,80}").asMatchPredicate();

    private static final DialogDefinition NOTHING_TO_ASK =
            new DialogDefinition("", Label.NONE, List.of(), Map.of(), "");

    private final Desk desk;
    private final Canvas canvas;

    PartScreens(Desk desk, Canvas canvas) {
        this.desk = desk;
        this.canvas = canvas;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(PART, this::show),
                Route.post(PART, this::save),
                desk.deed(PART + "/verwijderen", this::drop),
                get(NEW + "/nieuw", this::showNew),
                desk.deed(NEW + "/nieuw", this::add));
    }

    private Answer show(Request request) throws Exception {
        ContentPath path = Desk.path(request, "pad");
        try (Content draft = desk.edits().draft()) {
            desk.writer(request, draft, path);
            Node node = Desk.node(draft, path, PageTree.PAGE, Outline.COMPONENT);
            DialogForm form = DialogForm.of(dialog(request, node), node, desk.shown(draft, request));
            return asking(request, asked(request, node, form), draft);
        }
    }

    private Answer save(Request request) throws Exception {
        Visitor visitor = desk.editor(request);
        ContentPath path = Desk.path(request, "pad");
        try (Content draft = desk.edits().draft()) {
            Node node = Desk.node(draft, path, PageTree.PAGE, Outline.COMPONENT);
            DialogForm form = read(request, dialog(request, node), draft);
            if (isRearranging(request) || !form.data().isSound()) {
                return asking(request, asked(request, node, form), draft).status(isRearranging(request) ? 200 : 422);
            }
            try {
                Made made = desk.parts().fill(visitor, path, version(request), filling(request, form));
                return done(request, visitor, made, "editing.done.saved");
            } catch (Overtaken overtaken) {
                return overtaken(request, path, form);
            } catch (NotAWriter refusal) {
                return NotAWriter.marked(asking(request, asked(request, node, refused(form, refusal)), draft));
            }
        }
    }

    /** What was typed stays in the form, from where it can be copied. */
    private DialogForm refused(DialogForm form, NotAWriter refusal) {
        Deeds.Why why = desk.edits().deeds().why(refusal);
        return form.withProblem(why.key(), why.arguments().toArray());
    }

    private PartEdits.Filling filling(Request request, DialogForm form) {
        return (content, node) -> new Writer(desk.shown(content, request), form.data()).write(form.slots(), node);
    }

    /** The mark of the text that somebody changed; the page editor sends it as a condition. */
    private static String version(Request request) {
        return request.header("If-Match")
                .map(tag -> tag.replace("\"", ""))
                .or(() -> request.form("version"))
                .orElse("");
    }

    /** Nothing is saved: one's own text stays in the form, beside that of the other. */
    private Answer overtaken(Request request, ContentPath path, DialogForm form) throws Exception {
        try (Content now = desk.edits().draft()) {
            Node node = Desk.node(now, path, PageTree.PAGE, Outline.COMPONENT);
            DialogForm mine = form.withProblem("editing.problem.changed");
            DialogForm theirs = DialogForm.of(dialog(request, node), node, desk.shown(now, request));
            return asking(request, asked(request, node, mine), now, Optional.of(theirs))
                    .status(Desk.isFromEditor(request) ? 412 : 409);
        }
    }

    /** Back to the page, where the component stands; the page editor gets what looks otherwise now. */
    private Answer done(Request request, Visitor visitor, Made made, String note) throws Exception {
        if (Desk.isFromEditor(request)) {
            return canvas.changed(visitor, made, entries(request, made.at()));
        }
        try (Content draft = desk.edits().draft()) {
            Node page = PageTree.pageOf(draft.get(made.at()));
            boolean isComponent = draft.get(made.at()).isType(Outline.COMPONENT);
            String anchor = isComponent ? "#" + PageScreens.anchor(made.at()) : "";
            return Desk.done(Desk.pageAddress(page.path()) + anchor, note);
        }
    }

    /** The names under which the entries of repeated fields are kept now, by the input that tells which there are. */
    private Map<String, List<String>> entries(Request request, ContentPath path) {
        try (Content draft = desk.edits().draft()) {
            Node node = draft.get(path);
            return node.isType(Outline.AREA)
                    ? Map.of()
                    : DialogForm.of(dialog(request, node), node, desk.shown(draft, request))
                            .entryNames();
        }
    }

    private DialogForm read(Request request, DialogDefinition dialog, Content draft) {
        Parameters sent = Rearranging.of(request.form("deed").orElse(""), request.form());
        DialogForm form = DialogForm.read(dialog, sent, desk.shown(draft, request));
        return isRearranging(request) ? form.unjudged(desk.shown(draft, request)) : form;
    }

    private static boolean isRearranging(Request request) {
        return request.form("deed").filter(Rearranging::isAsked).isPresent();
    }

    private DialogDefinition dialog(Request request, Node node) {
        return node.text(PageTree.TEMPLATE)
                .flatMap(desk.modules().current()::template)
                .flatMap(this::dialog)
                .map(desk.language(request)::of)
                .orElseThrow(Desk::missing);
    }

    private Optional<DialogDefinition> dialog(TemplateDefinition template) {
        return desk.modules().current().dialog(template.dialog());
    }

    private Asked asked(Request request, Node node, DialogForm form) {
        ContentPath path = node.path();
        String title = PageTree.isPage(node)
                ? PageTree.title(node)
                : desk.words(request).title(node.text(PageTree.TEMPLATE).orElse(""));
        String back = Desk.pageAddress(PageTree.pageOf(node).path()) + "#" + PageScreens.anchor(path);
        String address = Desk.address(PART, path);
        DialogLanguage language = desk.language(request);
        List<DialogLanguage.Way> ways = language.ways(dialog(request, node), address, request.locale());
        return new Asked(title, language.address(address), back, VersionMark.of(node), form, ways);
    }

    /** The page editor shows the same without what stands around a screen. */
    static String template(Request request, String name) {
        return "editing:" + (Desk.isFromEditor(request) ? "panels/" : "screens/") + name;
    }

    private Answer asking(Request request, Asked asked, Content draft) throws Exception {
        return asking(request, asked, draft, Optional.empty());
    }

    private Answer asking(Request request, Asked asked, Content draft, Optional<DialogForm> theirs) throws Exception {
        Map<String, Object> model = new HashMap<>();
        model.put("title", asked.title());
        model.put("nonce", request.nonce());
        model.put("address", asked.address());
        model.put("back", asked.back());
        model.put("version", asked.version());
        model.put("languages", asked.languages());
        model.put("form", asked.form().data());
        model.put("fields", DialogView.of(asked.form(), desk.shown(draft, request)));
        theirs.ifPresent(form -> model.put("theirs", DialogView.of(form, desk.shown(draft, request))));
        return desk.screens().show(request, template(request, "dialog"), model);
    }

    static Node around(Content draft, ContentPath area) {
        if (area.isRoot()) {
            throw Desk.missing();
        }
        return Desk.node(draft, area.parent(), PageTree.PAGE, Outline.COMPONENT);
    }

    private TemplateDefinition wanted(Request request, Node around, ContentPath area) {
        String asked = request.query("soort").orElse("");
        return desk.outline(request).available(around, area.name()).stream()
                .filter(template -> template.id().equals(asked))
                .findFirst()
                .orElseThrow(Desk::missing);
    }

    private Answer showNew(Request request) throws Exception {
        try (Content draft = desk.edits().draft()) {
            ContentPath area = Desk.path(request, "pad");
            desk.writer(request, draft, area);
            TemplateDefinition template = wanted(request, around(draft, area), area);
            DialogDefinition dialog = dialog(template).orElse(NOTHING_TO_ASK);
            DialogForm form = DialogForm.of(dialog, null, desk.shown(draft, request));
            return asking(request, askedNew(request, template, area, form), draft);
        }
    }

    private Asked askedNew(Request request, TemplateDefinition template, ContentPath area, DialogForm form) {
        String address = Desk.address(NEW + "/nieuw", area) + "&soort=" + template.id()
                + request.query("voor").filter(NAME).map("&voor="::concat).orElse("");
        return new Asked(desk.words(request).title(template), address, Desk.address(NEW, area), "", form, List.of());
    }

    private Answer add(Request request) throws Exception {
        Visitor visitor = desk.editor(request);
        try (Content draft = desk.edits().draft()) {
            ContentPath area = Desk.path(request, "pad");
            Node around = around(draft, area);
            TemplateDefinition template = wanted(request, around, area);
            DialogForm form = read(request, dialog(template).orElse(NOTHING_TO_ASK), draft);
            if (isRearranging(request) || !form.data().isSound()) {
                return asking(request, askedNew(request, template, area, form), draft)
                        .status(isRearranging(request) ? 200 : 422);
            }
            Kept empty =
                    new Kept("0", Outline.COMPONENT, Map.of(PageTree.TEMPLATE, Value.of(template.id())), List.of());
            Step.Put step = new Step.Put(area, empty, request.query("voor").orElse(""));
            try {
                Made made = desk.parts().add(visitor, step, filling(request, form));
                return done(request, visitor, made, "editing.done.saved");
            } catch (NotAWriter refusal) {
                return NotAWriter.marked(
                        asking(request, askedNew(request, template, area, refused(form, refusal)), draft));
            }
        }
    }

    private Answer drop(Request request) {
        Visitor visitor = desk.editor(request);
        ContentPath path = Desk.path(request, "pad");
        try (Content draft = desk.edits().draft()) {
            ContentPath page =
                    PageTree.pageOf(Desk.node(draft, path, Outline.COMPONENT)).path();
            desk.parts().make(visitor, page, new Step.Drop(path, ""));
            return Desk.done(Desk.pageAddress(page), "editing.done.dropped");
        }
    }
}
