package nl.balint.portal.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;

/** The trash of a group: looking into it, putting back, erasing. */
final class TrashRoutes implements Routes {

    private static final String TRASH = Addresses.AREA + "/prullenbak";

    private final Desk desk;
    private final Trash trash;
    private final Erasure erasure;
    private final People people;

    TrashRoutes(Desk desk, Trash trash, Erasure erasure, People people) {
        this.desk = desk;
        this.trash = trash;
        this.erasure = erasure;
        this.people = people;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(TRASH, this::list),
                Route.post(TRASH + "/{ding}/terug", this::back),
                Route.post(TRASH + "/{ding}/wissen", this::erase));
    }

    private Answer list(Request request) throws Exception {
        return desk.inArea(request, here -> show(request, here, Map.of()));
    }

    private Answer show(Request request, Here here, Map<String, Object> problem) throws Exception {
        Map<String, Object> model = new HashMap<>();
        model.put("trail", FolderScreen.trail(here, List.of(here.area().top())));
        model.put(
                "thrown",
                trash.list(here.area()).stream().map(one -> line(here, one)).toList());
        model.put("problem", problem);
        return desk.show(request, here, "trash", model);
    }

    private Map<String, Object> line(Here here, Trash.Thrown thrown) {
        Map<String, Object> line = new HashMap<>();
        line.put("id", thrown.id());
        line.put("name", thrown.name());
        line.put("isFolder", thrown.isFolder());
        line.put("folder", thrown.folder());
        line.put("at", thrown.standing().at());
        line.put("by", people.name(thrown.standing().by()));
        line.put("gone", thrown.standing().gone());
        line.put("mayChange", mayChange(here, thrown));
        return line;
    }

    private static boolean mayChange(Here here, Trash.Thrown thrown) {
        Optional<Folder> folder = thrown.isFolder()
                ? here.area().findFolder(thrown.id()).map(one -> here.area().folderOf(one.path()))
                : here.area().findDocument(thrown.id()).map(one -> here.area().folderOf(one.path()));
        return folder.filter(here.area()::mayWrite).isPresent();
    }

    private Answer back(Request request) throws Exception {
        return desk.inArea(
                request,
                here -> desk.once(request, here.visitor(), () -> {
                    String id = request.placeholder("ding");
                    try {
                        return Answer.redirect(Addresses.done(back(here, id), "teruggezet"));
                    } catch (Refusal refusal) {
                        return show(request, here, Desk.problem(refusal)).status(422);
                    }
                }));
    }

    private String back(Here here, String id) {
        Optional<Folder> folder =
                here.area().findFolder(id).filter(one -> one.standing().isTrashed());
        if (folder.isPresent()) {
            return here.address(trash.back(here.area(), folder.get()));
        }
        Document document = here.area()
                .findDocument(id)
                .filter(one -> one.standing().isTrashed())
                .orElseThrow(Missing::failure);
        Document back = trash.back(here.area(), document);
        return here.address(here.area().folderOf(back.path()));
    }

    private Answer erase(Request request) throws Exception {
        return desk.inArea(request, here -> {
            desk.requireRecent(request);
            return desk.once(request, here.visitor(), () -> {
                erasure.erase(here.area(), request.placeholder("ding"));
                return Answer.redirect(Addresses.done(here.address() + "/prullenbak", "gewist"));
            });
        });
    }
}
