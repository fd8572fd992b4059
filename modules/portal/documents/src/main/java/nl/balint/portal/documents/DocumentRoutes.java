package nl.balint.portal.documents;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Method;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.portal.documents.Filing.Clash;
import nl.balint.portal.documents.internal.names.FileName;

/** One document: looking at it, fetching it, its versions, its name and place. */
final class DocumentRoutes implements Routes {

    private static final String VERSION = Addresses.DOCUMENT + "/versies/{versie}";

    private final Desk desk;
    private final DocumentScreen screen;
    private final Filing filing;
    private final Trash trash;
    private final DocumentLog log;
    private final Stamping stamping;

    DocumentRoutes(Desk desk, DocumentScreen screen, Filing filing, Trash trash, DocumentLog log, Stamping stamping) {
        this.desk = desk;
        this.screen = screen;
        this.filing = filing;
        this.trash = trash;
        this.log = log;
        this.stamping = stamping;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(Addresses.DOCUMENT, this::show),
                Route.get(Addresses.DOCUMENT + "/bestand", this::download),
                Route.get(Addresses.DOCUMENT + "/beeld", this::inline),
                Route.get(VERSION + "/bestand", this::downloadVersion),
                Route.post(VERSION + "/terugzetten", this::restore),
                Route.get(Addresses.DOCUMENT + "/hernoemen", this::askName),
                Route.post(Addresses.DOCUMENT + "/hernoemen", this::rename),
                Route.get(Addresses.DOCUMENT + "/verplaatsen", request -> choosePlace(request, "verplaatsen")),
                Route.post(Addresses.DOCUMENT + "/verplaatsen", request -> place(request, "verplaatsen")),
                Route.get(Addresses.DOCUMENT + "/kopieren", request -> choosePlace(request, "kopieren")),
                Route.post(Addresses.DOCUMENT + "/kopieren", request -> place(request, "kopieren")),
                Route.post(Addresses.DOCUMENT + "/weggooien", this::throwAway));
    }

    private Answer show(Request request) throws Exception {
        return desk.withDocument(request, (here, document) -> {
            log.viewed(here.who(), document);
            return screen.show(request, here, document, Map.of());
        });
    }

    private Answer download(Request request) throws Exception {
        return desk.withDocument(request, (here, document) -> download(request, here, document, document.version()));
    }

    private Answer downloadVersion(Request request) throws Exception {
        return desk.withDocument(
                request, (here, document) -> download(request, here, document, number(request.placeholder("versie"))));
    }

    private Answer download(Request request, Here here, Document document, int number) throws Exception {
        StoredVersion version = here.area().findVersion(document, number).orElseThrow(Missing::failure);
        log.requireCalm(here.visitor());
        Answer answer = DocumentFile.download(here.area(), document, version);
        if (Stamping.isFor(document, version.version())) {
            Optional<InputStream> octets = stamped(request, here, version);
            if (octets.isEmpty()) {
                return screen.show(request, here, document, Desk.problem(new Refusal("documents.refused.unstamped")))
                        .status(422);
            }
            answer = DocumentFile.download(document, octets.get());
        }
        if (request.method() == Method.GET) {
            log.downloaded(here.who(), document, number);
        }
        return answer;
    }

    /** Who asks only whether it is there gets nothing of it. */
    private Optional<InputStream> stamped(Request request, Here here, StoredVersion version) throws IOException {
        return request.method() == Method.GET
                ? stamping.octets(here.area().octets(version), here.who())
                : Optional.of(InputStream.nullInputStream());
    }

    private Answer inline(Request request) throws Exception {
        return desk.withDocument(request, (here, document) -> {
            if (!DocumentFile.isPicture(document) && !DocumentFile.isPdf(document)) {
                throw Missing.failure();
            }
            log.viewed(here.who(), document);
            StoredVersion version =
                    here.area().findVersion(document, document.version()).orElseThrow(Missing::failure);
            if (Stamping.isFor(document, version.version())) {
                return DocumentFile.inline(
                        document, stamped(request, here, version).orElseThrow(Missing::failure));
            }
            return DocumentFile.inline(here.area(), document, version);
        });
    }

    private Answer restore(Request request) throws Exception {
        return desk.withDocument(
                request,
                (here, document) -> desk.once(request, here.visitor(), () -> {
                    try {
                        filing.restore(here.area(), document, number(request.placeholder("versie")));
                        return Answer.redirect(Addresses.done(Addresses.document(document.id()), "versie-teruggezet"));
                    } catch (Refusal refusal) {
                        return screen.show(request, here, document, Desk.problem(refusal))
                                .status(422);
                    }
                }));
    }

    private Answer askName(Request request) throws Exception {
        return desk.withDocument(request, (here, document) -> {
            requireWrite(here, document);
            return showName(request, here, document, Forms.NAME.filled(Map.of("name", document.name())));
        });
    }

    private Answer rename(Request request) throws Exception {
        return desk.withDocument(
                request,
                (here, document) -> desk.once(request, here.visitor(), () -> {
                    requireWrite(here, document);
                    FormData form = Forms.NAME.read(request.form());
                    FileName name = FileName.of(form.text("name"));
                    if (!form.isSound() || name.isEmpty()) {
                        return showName(request, here, document, form).status(422);
                    }
                    try {
                        filing.rename(here.area(), document, name);
                        return Answer.redirect(Addresses.done(Addresses.document(document.id()), "hernoemd"));
                    } catch (Refusal refusal) {
                        FormData wrong = form.withProblem(
                                "name", refusal.key(), refusal.arguments().toArray());
                        return showName(request, here, document, wrong).status(422);
                    }
                }));
    }

    private Answer showName(Request request, Here here, Document document, FormData form) throws Exception {
        return desk.show(
                request,
                here,
                "rename",
                Map.of(
                        "form",
                        form,
                        "document",
                        Map.of("name", document.name(), "address", Addresses.document(document.id())),
                        "trail",
                        FolderScreen.trail(here, here.area().above(document.path()))));
    }

    private Answer choosePlace(Request request, String deed) throws Exception {
        return desk.withDocument(request, (here, document) -> {
            requireWrite(here, document);
            return showPlaces(request, here, document, new Place(deed, Forms.PLACE.empty()));
        });
    }

    /** What is done with the document, and what was filled in. */
    private record Place(String deed, FormData form) {}

    private Answer place(Request request, String deed) throws Exception {
        return desk.withDocument(
                request,
                (here, document) -> desk.once(request, here.visitor(), () -> {
                    requireWrite(here, document);
                    FormData form = Forms.PLACE.read(request.form());
                    if (!form.isSound()) {
                        return showPlaces(request, here, document, new Place(deed, form))
                                .status(422);
                    }
                    Folder target = here.area().findFolder(form.text("map")).orElseThrow(Missing::failure);
                    try {
                        return Answer.redirect(placed(here, document, target, new Place(deed, form)));
                    } catch (Refusal refusal) {
                        FormData wrong = form.withProblem(
                                "", refusal.key(), refusal.arguments().toArray());
                        return showPlaces(request, here, document, new Place(deed, wrong))
                                .status(422);
                    }
                }));
    }

    private String placed(Here here, Document document, Folder target, Place place) {
        if (place.deed().equals("kopieren")) {
            Document copy = filing.copy(here.area(), document, target);
            return Addresses.done(Addresses.document(copy.id()), "gekopieerd");
        }
        Clash clash = place.form().flag("number") ? Clash.NUMBER : Clash.REFUSE;
        filing.move(here.area(), document, target, clash);
        return Addresses.done(Addresses.document(document.id()), "verplaatst");
    }

    private Answer showPlaces(Request request, Here here, Document document, Place place) throws Exception {
        Map<String, Object> model = new HashMap<>();
        model.put("form", place.form());
        model.put(
                "what",
                Map.of(
                        "name", document.name(),
                        "address", Addresses.document(document.id()),
                        "deed", place.deed()));
        model.put("isFolder", false);
        model.put("trail", FolderScreen.trail(here, here.area().above(document.path())));
        model.put("tree", FolderTree.forDocument(here.area(), document));
        return desk.show(request, here, "place", model);
    }

    private Answer throwAway(Request request) throws Exception {
        return desk.withDocument(
                request,
                (here, document) -> desk.once(request, here.visitor(), () -> {
                    Folder folder = here.area().folderOf(document.path());
                    trash.put(here.area(), document);
                    return Answer.redirect(Addresses.done(here.address(folder), "weggegooid"));
                }));
    }

    private static void requireWrite(Here here, Document document) {
        Filing.requireWrite(here.area(), here.area().folderOf(document.path()));
    }

    private static int number(String text) {
        if (!text.matches("[0-9]{1,6}")) {
            throw Missing.failure();
        }
        return Integer.parseInt(text);
    }
}
