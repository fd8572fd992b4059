package nl.balint.cms.assets;

import static nl.balint.cms.http.Route.get;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.balint.cms.assets.AssetDeeds.Description;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.forms.Brought;
import nl.balint.cms.forms.Choice;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.publishing.PageState;
import nl.balint.cms.publishing.SitePages;
import nl.balint.cms.security.Visitor;

/** One file of the site: what it shows, which part stays in sight, where it is used. */
final class AssetScreens implements Routes {

    private static final int WHOLE = 100;

    private static final Form DESCRIBE = Form.named("assets.describe")
            .with(
                    Field.text("title").required(),
                    Field.longText("description").most(500),
                    Field.text("copyright"),
                    Field.number("focusX").required().between(0, WHOLE),
                    Field.number("focusY").required().between(0, WHOLE));
    private static final Form REPLACE =
            Form.named("assets.replace").with(Field.file("file").required());
    private static final Form MOVE =
            Form.named("assets.move").with(Field.list("folder").required());

    private final AssetDesk desk;

    AssetScreens(AssetDesk desk) {
        this.desk = desk;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(AssetDesk.ONE, this::show),
                desk.deed(AssetDesk.ONE, this::describe),
                get(AssetDesk.ADDRESS + "/klein", this::small),
                Route.post(AssetDesk.ADDRESS + "/vervangen", this::replace),
                desk.deed(AssetDesk.ADDRESS + "/verplaatsen", this::move),
                desk.deed(AssetDesk.ADDRESS + "/publiceren", this::publish),
                desk.deed(AssetDesk.ADDRESS + "/verwijderen", this::drop));
    }

    private Answer show(Request request) throws Exception {
        desk.editor(request);
        try (Content draft = desk.deeds().draft()) {
            return screen(request, draft, filled(AssetDesk.file(new Library(draft), request)), REPLACE.empty());
        }
    }

    private static FormData filled(Node asset) {
        return DESCRIBE.filled(Map.of(
                "title", Library.title(asset),
                "description", asset.text("description").orElse(""),
                "copyright", asset.text("copyright").orElse(""),
                "focusX", focus(asset, "focusX"),
                "focusY", focus(asset, "focusY")));
    }

    private static String focus(Node asset, String name) {
        return asset.property(name).map(Value::asText).orElse(Integer.toString(WHOLE / 2));
    }

    private Answer screen(Request request, Content draft, FormData describe, FormData replace) throws Exception {
        Visitor visitor = desk.editor(request);
        Library library = new Library(draft);
        Node asset = AssetDesk.file(library, request);
        ContentPath folder = asset.path().parent();
        Map<String, Object> model = new HashMap<>();
        model.put("file", AssetLine.of(asset));
        model.put("folder", folder.path());
        model.put("folderTitle", folder.isRoot() ? "" : Library.title(draft.get(folder)));
        model.put("uses", uses(draft, asset.id()));
        model.put("describe", describe);
        model.put("replace", replace);
        model.put("move", moves(library).filled(Map.of("folder", folder.path())));
        model.put("mayPublish", desk.rights().may(visitor, AssetDesk.PUBLISH));
        asset.property("mgnl:lastModified").ifPresent(at -> model.put("changedAt", at.asText()));
        return desk.screens().show(request, "assets:screens/asset", model);
    }

    private static Form moves(Library library) {
        List<Choice> folders = library.folders().stream()
                .map(folder -> Choice.of(
                        folder.path(), folder.path().equals("/") ? "/" : folder.title() + " – " + folder.path()))
                .toList();
        return MOVE.replace(MOVE.get("folder").choices(folders));
    }

    /** A page that shows the file. */
    record Use(String path, String title, boolean isOnlyOnSite) {}

    private List<Use> uses(Content draft, String id) {
        List<ContentPath> written = desk.drafts().of(id);
        Stream<Use> onlyOnSite = desk.published().of(id).stream()
                .filter(path -> !written.contains(path))
                .map(path -> new Use(path.path(), path.path(), true));
        return Stream.concat(
                        written.stream()
                                .flatMap(path -> draft.find(path).stream())
                                .map(page -> new Use(page.path().path(), SitePages.title(page), false)),
                        onlyOnSite)
                .toList();
    }

    private Answer describe(Request request) throws Exception {
        Visitor visitor = desk.editor(request);
        FormData data = DESCRIBE.read(request.form());
        try (Content draft = desk.deeds().draft()) {
            AssetDesk.file(new Library(draft), request);
            if (!data.isSound()) {
                return screen(request, draft, data, REPLACE.empty()).status(422);
            }
        }
        desk.deeds()
                .describe(
                        visitor.userId(),
                        AssetDesk.id(request),
                        new Description(
                                data.text("title"),
                                data.text("description"),
                                data.text("copyright"),
                                data.number("focusX"),
                                data.number("focusY")));
        return AssetDesk.done(AssetDesk.address(AssetDesk.id(request)), "assets.done.described");
    }

    private Answer small(Request request) throws Exception {
        desk.editor(request);
        try (Content draft = desk.deeds().draft()) {
            return desk.pictures().small(request, AssetDesk.file(new Library(draft), request));
        }
    }

    private Answer replace(Request request) throws Exception {
        Visitor visitor = desk.editor(request);
        String id = AssetDesk.id(request);
        try (Content draft = desk.deeds().draft()) {
            AssetLine there = AssetLine.of(AssetDesk.file(new Library(draft), request));
            List<Outcome> outcomes = desk.intake().take(request, brought -> replaced(visitor, there, brought));
            if (outcomes.size() == 1 && outcomes.get(0).isAdded()) {
                return AssetDesk.done(AssetDesk.address(id), "assets.done.replaced");
            }
            FormData wrong = outcomes.isEmpty()
                    ? REPLACE.empty().withProblem("file", "assets.replace.file.problem.empty")
                    : REPLACE.empty()
                            .withProblem(
                                    "file",
                                    outcomes.get(0).key(),
                                    outcomes.get(0).arguments().toArray());
            return screen(request, draft, filled(AssetDesk.file(new Library(draft), request)), wrong)
                    .status(422);
        }
    }

    /** Where a picture stands, no other kind of file can stand. */
    private Outcome replaced(Visitor visitor, AssetLine there, Brought brought) {
        boolean isPicture = AssetLine.isPicture(brought.type());
        if (isPicture != there.isPicture()) {
            return Outcome.refused(brought.name(), isPicture ? "assets.refused.file" : "assets.refused.picture");
        }
        try (Content draft = desk.deeds().draft()) {
            Library library = new Library(draft);
            long freed = library.file(there.id())
                    .flatMap(Library::data)
                    .map(Value.Binary::size)
                    .orElse(0L);
            Optional<Outcome> refusal = desk.intake().refusal(library, brought, freed);
            if (refusal.isPresent()) {
                return refusal.get();
            }
        }
        desk.deeds().replace(visitor.userId(), there.id(), brought);
        return Outcome.added(brought.name(), there.id());
    }

    private Answer move(Request request) throws Exception {
        Visitor visitor = desk.editor(request);
        try (Content draft = desk.deeds().draft()) {
            Library library = new Library(draft);
            Node asset = AssetDesk.file(library, request);
            FormData data = moves(library).read(request.form());
            if (!data.isSound()) {
                return screen(request, draft, filled(asset), REPLACE.empty()).status(422);
            }
            desk.deeds()
                    .move(
                            visitor.userId(),
                            asset.id(),
                            library.folder(data.text("folder"))
                                    .orElseThrow(AssetDesk::missing)
                                    .path());
        }
        return AssetDesk.done(AssetDesk.address(AssetDesk.id(request)), "assets.done.moved");
    }

    private Answer publish(Request request) {
        Visitor visitor = desk.rights().require(request, AssetDesk.PUBLISH);
        desk.deeds().publish(visitor.userId(), AssetDesk.id(request));
        return AssetDesk.done(AssetDesk.address(AssetDesk.id(request)), "assets.done.published");
    }

    /** What visitors get goes by the hands of who may publish; what a page shows does not go. */
    private Answer drop(Request request) {
        Visitor visitor = desk.editor(request);
        String id = AssetDesk.id(request);
        ContentPath folder;
        try (Content draft = desk.deeds().draft()) {
            Node asset = AssetDesk.file(new Library(draft), request);
            folder = asset.path().parent();
            if (AssetLine.of(asset).state() != PageState.DRAFT) {
                visitor = desk.rights().require(request, AssetDesk.PUBLISH);
            }
        }
        if (desk.isUsed(id)) {
            return AssetDesk.done(AssetDesk.address(id), "assets.done.used");
        }
        desk.deeds().drop(visitor.userId(), id);
        return AssetDesk.done(AssetDesk.folderAddress(folder.path()), "assets.done.deleted");
    }
}
