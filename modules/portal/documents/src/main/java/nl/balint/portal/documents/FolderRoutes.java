package nl.balint.portal.documents;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.portal.documents.internal.names.FileName;

/** The folders of a group: looking into them, making, renaming, moving, copying them, throwing them away. */
final class FolderRoutes implements Routes {

    private static final String FOLDER = Addresses.AREA + "/{map}";

    private final Desk desk;
    private final FolderScreen screen;
    private final Folders folders;
    private final FolderCopies copies;
    private final Trash trash;

    FolderRoutes(Desk desk, FolderScreen screen, Folders folders, FolderCopies copies, Trash trash) {
        this.desk = desk;
        this.screen = screen;
        this.folders = folders;
        this.copies = copies;
        this.trash = trash;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get(Addresses.AREA, this::top),
                Route.get(FOLDER, this::folder),
                Route.post(Addresses.AREA + "/mappen", request -> add(request, true)),
                Route.post(FOLDER + "/mappen", request -> add(request, false)),
                Route.get(FOLDER + "/wijzigen", this::edit),
                Route.post(FOLDER + "/wijzigen", this::change),
                Route.get(FOLDER + "/verplaatsen", request -> choosePlace(request, "verplaatsen")),
                Route.post(FOLDER + "/verplaatsen", request -> place(request, "verplaatsen")),
                Route.get(FOLDER + "/kopieren", request -> choosePlace(request, "kopieren")),
                Route.post(FOLDER + "/kopieren", request -> place(request, "kopieren")),
                Route.post(FOLDER + "/weggooien", this::throwAway));
    }

    private Answer top(Request request) throws Exception {
        return desk.inArea(
                request, here -> screen.show(request, here, here.area().top()));
    }

    private Answer folder(Request request) throws Exception {
        return desk.inArea(request, here -> screen.show(request, here, Desk.folder(request, here)));
    }

    private Answer add(Request request, boolean inTop) throws Exception {
        return desk.inArea(
                request,
                here -> desk.once(request, here.visitor(), () -> {
                    Folder parent = inTop ? here.area().top() : Desk.folder(request, here);
                    FormData form = Forms.FOLDER.read(request.form());
                    FileName name = FileName.of(form.text("name"));
                    if (form.isSound() && !name.isEmpty()) {
                        try {
                            FolderKind kind = form.flag("reports") ? FolderKind.REPORTS : FolderKind.PLAIN;
                            Folder made = folders.add(here.area(), parent, name, kind);
                            return Answer.redirect(Addresses.done(here.address(made), "map-gemaakt"));
                        } catch (Refusal refusal) {
                            form = form.withProblem(
                                    "name", refusal.key(), refusal.arguments().toArray());
                        }
                    }
                    Map<String, Object> model = new HashMap<>();
                    model.put("form", form);
                    model.put("folder", FolderScreen.head(here, parent));
                    model.put("trail", FolderScreen.trail(here, here.area().above(parent.path())));
                    return desk.show(request, here, "new-folder", model).status(422);
                }));
    }

    private Answer edit(Request request) throws Exception {
        return desk.inArea(request, here -> {
            Folder folder = writable(request, here);
            FormData form = Forms.FOLDER_SETTINGS.filled(
                    Map.of("name", folder.name(), "open", Boolean.toString(folder.membersWrite())));
            return showEdit(request, here, folder, form);
        });
    }

    private Answer change(Request request) throws Exception {
        return desk.inArea(
                request,
                here -> desk.once(request, here.visitor(), () -> {
                    Folder folder = writable(request, here);
                    FormData form = Forms.FOLDER_SETTINGS.read(request.form());
                    FileName name = FileName.of(form.text("name"));
                    if (!form.isSound() || name.isEmpty()) {
                        return showEdit(request, here, folder, form).status(422);
                    }
                    try {
                        Folder renamed =
                                name.text().equals(folder.name()) ? folder : folders.rename(here.area(), folder, name);
                        if (here.area().isLed() && form.flag("open") != folder.membersWrite()) {
                            folders.openToMembers(here.area(), renamed, form.flag("open"));
                        }
                        return Answer.redirect(Addresses.done(here.address(renamed), "map-gewijzigd"));
                    } catch (Refusal refusal) {
                        FormData wrong = form.withProblem(
                                "name", refusal.key(), refusal.arguments().toArray());
                        return showEdit(request, here, folder, wrong).status(422);
                    }
                }));
    }

    private Answer showEdit(Request request, Here here, Folder folder, FormData form) throws Exception {
        return desk.show(
                request,
                here,
                "edit-folder",
                Map.of(
                        "form",
                        form,
                        "folder",
                        FolderScreen.head(here, folder),
                        "trail",
                        FolderScreen.trail(here, here.area().above(folder.path()))));
    }

    private Answer choosePlace(Request request, String deed) throws Exception {
        return desk.inArea(
                request,
                here -> showPlaces(request, here, writable(request, here), new Place(deed, Forms.PLACE.empty())));
    }

    /** What is done with the folder, and what was filled in. */
    private record Place(String deed, FormData form) {}

    private Answer place(Request request, String deed) throws Exception {
        return desk.inArea(
                request,
                here -> desk.once(request, here.visitor(), () -> {
                    Folder folder = writable(request, here);
                    FormData form = Forms.PLACE.read(request.form());
                    if (!form.isSound()) {
                        return showPlaces(request, here, folder, new Place(deed, form))
                                .status(422);
                    }
                    Folder target = here.area().findFolder(form.text("map")).orElseThrow(Missing::failure);
                    try {
                        return Answer.redirect(placed(here, folder, target, deed));
                    } catch (Refusal refusal) {
                        FormData wrong = form.withProblem(
                                "", refusal.key(), refusal.arguments().toArray());
                        return showPlaces(request, here, folder, new Place(deed, wrong))
                                .status(422);
                    }
                }));
    }

    private String placed(Here here, Folder folder, Folder target, String deed) {
        if (deed.equals("kopieren")) {
            return Addresses.done(here.address(copies.copy(here.area(), folder, target)), "map-gekopieerd");
        }
        return Addresses.done(here.address(folders.move(here.area(), folder, target)), "map-verplaatst");
    }

    private Answer showPlaces(Request request, Here here, Folder folder, Place place) throws Exception {
        Map<String, Object> model = new HashMap<>();
        model.put("form", place.form());
        model.put("what", Map.of("name", folder.name(), "address", here.address(folder), "deed", place.deed()));
        model.put("isFolder", true);
        model.put("trail", FolderScreen.trail(here, here.area().above(folder.path())));
        model.put("tree", FolderTree.forFolder(here.area(), folder));
        return desk.show(request, here, "place", model);
    }

    private Answer throwAway(Request request) throws Exception {
        return desk.inArea(
                request,
                here -> desk.once(request, here.visitor(), () -> {
                    Folder folder = writable(request, here);
                    Folder above = here.area().folderOf(folder.path());
                    trash.put(here.area(), folder);
                    return Answer.redirect(Addresses.done(here.address(above), "map-weggegooid"));
                }));
    }

    /** The folder in the address, for whoever may change it. */
    private static Folder writable(Request request, Here here) {
        Folder folder = Desk.folder(request, here);
        if (folder.isTop()) {
            throw Missing.failure();
        }
        Filing.requireWrite(here.area(), here.area().folderOf(folder.path()));
        return folder;
    }
}
