package nl.balint.cms.assets;

import static nl.balint.cms.http.Route.get;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.balint.cms.assets.Library.FolderLine;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.forms.Brought;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.security.Tool;
import nl.balint.cms.security.Visitor;

/** The files of the site, folder by folder: finding them, bringing new ones. */
final class LibraryScreens implements Routes {

    private static final int MOST_CHOICES = 24;

    private static final Form BRING =
            Form.named("assets.bring").with(Field.file("files").required().most(Intake.MOST_FILES));
    private static final Form FOLDER =
            Form.named("assets.folder").with(Field.text("title").required().most(60));

    private final AssetDesk desk;

    LibraryScreens(AssetDesk desk) {
        this.desk = desk;
    }

    static Tool tool() {
        return new Tool("assets", AssetDesk.ADDRESS, AssetDesk.EDIT, 201);
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(AssetDesk.ADDRESS, this::show),
                Route.post(AssetDesk.ADDRESS, this::bring),
                desk.deed(AssetDesk.ADDRESS + "/map", this::addFolder),
                desk.deed(AssetDesk.ADDRESS + "/map/verwijderen", this::dropFolder),
                get(AssetDesk.ADDRESS + "/kies", this::choices));
    }

    /** What the screen shows beside the files. */
    private record Shown(FormData bring, FormData folder, List<Outcome> outcomes) {
        static Shown plain() {
            return new Shown(BRING.empty(), FOLDER.empty(), List.of());
        }
    }

    private Answer show(Request request) throws Exception {
        desk.editor(request);
        return screen(request, Shown.plain());
    }

    private Answer screen(Request request, Shown shown) throws Exception {
        String words = request.query("q").orElse("").strip();
        String only = request.query("toon").filter("ongebruikt"::equals).orElse("");
        try (Content draft = desk.deeds().draft()) {
            Library library = new Library(draft);
            Node here = AssetDesk.folder(library, request);
            boolean isFinding = !words.isEmpty() || !only.isEmpty();
            Map<String, Object> model = new HashMap<>();
            model.put("words", words);
            model.put("only", only);
            model.put("isFinding", isFinding);
            model.put("place", here.path().path());
            model.put("title", here.path().isRoot() ? "" : Library.title(here));
            model.put("above", above(here));
            model.put("folders", isFinding ? List.of() : library.folders(here));
            model.put("files", isFinding ? library.files(wanted(words, only)) : library.files(here));
            model.put("bring", shown.bring());
            model.put("folder", shown.folder());
            model.put("outcomes", shown.outcomes());
            return desk.screens().show(request, "assets:screens/library", model);
        }
    }

    private static List<FolderLine> above(Node here) {
        return here.ancestors().stream()
                .filter(node -> !node.path().isRoot())
                .map(node -> new FolderLine(node.path().path(), Library.title(node), 0))
                .toList();
    }

    private Predicate<AssetLine> wanted(String words, String only) {
        Predicate<AssetLine> named = Library.named(words);
        if (only.isEmpty()) {
            return named;
        }
        Set<String> drafts = desk.drafts().all();
        Set<String> published = desk.published().all();
        return named.and(line -> !drafts.contains(line.id()) && !published.contains(line.id()));
    }

    private Answer bring(Request request) throws Exception {
        Visitor visitor = desk.editor(request);
        ContentPath folder = place(request);
        List<Outcome> outcomes = desk.intake().take(request, brought -> kept(visitor, folder, brought));
        if (request.header("X-Editor").isPresent()) {
            return chosen(outcomes);
        }
        boolean isAllWell = outcomes.stream().allMatch(Outcome::isAdded);
        if (outcomes.isEmpty()) {
            FormData empty = BRING.empty().withProblem("files", "assets.bring.files.problem.empty");
            return screen(request, new Shown(empty, FOLDER.empty(), List.of())).status(422);
        }
        if (!isAllWell) {
            return screen(request, new Shown(told(outcomes), FOLDER.empty(), outcomes))
                    .status(422);
        }
        return outcomes.size() == 1
                ? AssetDesk.done(AssetDesk.address(outcomes.get(0).id()), "assets.done.added.one")
                : AssetDesk.done(AssetDesk.folderAddress(folder.path()), "assets.done.added");
    }

    /** That there is no room is told beside the field too: another file would not help. */
    private static FormData told(List<Outcome> outcomes) {
        return outcomes.stream()
                .filter(outcome -> outcome.key().equals(Intake.FULL))
                .findFirst()
                .map(full -> BRING.empty()
                        .withProblem(
                                "files",
                                "assets.bring.files.problem.full",
                                full.arguments().toArray()))
                .orElseGet(BRING::empty);
    }

    /** The same file twice would be two files to look after: who brings it again is told where it is. */
    private Outcome kept(Visitor visitor, ContentPath folder, Brought brought) {
        try (Content draft = desk.deeds().draft()) {
            Library library = new Library(draft);
            return library.same(brought.file())
                    .map(there -> Outcome.same(brought.name(), there.id(), Library.title(there)))
                    .or(() -> desk.intake().refusal(library, brought, 0))
                    .orElseGet(
                            () -> Outcome.added(brought.name(), desk.deeds().add(visitor.userId(), folder, brought)));
        }
    }

    /** Where the folder is that the address asks for. */
    private ContentPath place(Request request) {
        try (Content draft = desk.deeds().draft()) {
            return AssetDesk.folder(new Library(draft), request).path();
        }
    }

    private Answer addFolder(Request request) throws Exception {
        Visitor visitor = desk.editor(request);
        FormData data = FOLDER.read(request.form());
        if (!data.isSound()) {
            return screen(request, new Shown(BRING.empty(), data, List.of())).status(422);
        }
        ContentPath parent = place(request);
        ContentPath made = desk.deeds().addFolder(visitor.userId(), parent, data.text("title"));
        return AssetDesk.done(AssetDesk.folderAddress(made.path()), "assets.done.folder");
    }

    private Answer dropFolder(Request request) {
        Visitor visitor = desk.editor(request);
        ContentPath path = place(request);
        if (path.isRoot()) {
            throw AssetDesk.missing();
        }
        return desk.deeds().dropFolder(visitor.userId(), path)
                ? AssetDesk.done(AssetDesk.folderAddress(path.parent().path()), "assets.done.folder.gone")
                : AssetDesk.done(AssetDesk.folderAddress(path.path()), "assets.done.folder.full");
    }

    /** A file that may be chosen. */
    record Choice(String title, String path, String picture) {
        static Choice of(AssetLine line) {
            String picture = line.isPicture() ? AssetDesk.ADDRESS + "/klein?id=" + line.id() : "";
            return new Choice(line.title(), line.path(), picture);
        }
    }

    /** What was dropped on a field: it is chosen, be it new or there already. */
    private Answer chosen(List<Outcome> outcomes) {
        try (Content draft = desk.deeds().draft()) {
            Library library = new Library(draft);
            List<Choice> kept = outcomes.stream()
                    .filter(outcome -> !outcome.id().isEmpty())
                    .flatMap(outcome -> library.file(outcome.id()).stream())
                    .map(AssetLine::of)
                    .map(Choice::of)
                    .toList();
            return Answer.asJson(Map.of("files", kept))
                    .status(kept.isEmpty() ? 422 : 200)
                    .personal();
        }
    }

    private Answer choices(Request request) {
        desk.editor(request);
        boolean onlyPictures = request.query("soort").filter("beeld"::equals).isPresent();
        try (Content draft = desk.deeds().draft()) {
            Stream<AssetLine> found = new Library(draft)
                    .files(Library.named(request.query("q").orElse(""))).stream()
                            .filter(line -> !onlyPictures || line.isPicture());
            List<Choice> choices = found.limit(MOST_CHOICES).map(Choice::of).toList();
            return Answer.asJson(Map.of("files", choices)).personal();
        }
    }
}
