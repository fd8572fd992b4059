package nl.balint.portal.documents;

import java.util.List;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.portal.documents.Reporting.Remedy;

/** A document that tells who somebody is: reporting it, putting it right, erasing it. */
final class RemedyRoutes implements Routes {

    private final Desk desk;
    private final DocumentScreen screen;
    private final Reporting reporting;
    private final Erasure erasure;

    RemedyRoutes(Desk desk, DocumentScreen screen, Reporting reporting, Erasure erasure) {
        this.desk = desk;
        this.screen = screen;
        this.reporting = reporting;
        this.erasure = erasure;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post(Addresses.DOCUMENT + "/melden", this::report),
                Route.post(Addresses.DOCUMENT + "/opgelost", request -> clear(request, Remedy.FIXED)),
                Route.post(Addresses.DOCUMENT + "/ongegrond", request -> clear(request, Remedy.UNFOUNDED)),
                Route.post(Addresses.DOCUMENT + "/wissen", this::erase));
    }

    /** Whoever reports does not see it any more, unless they lead the group: so back to the folder. */
    private Answer report(Request request) throws Exception {
        return desk.withDocument(
                request,
                (here, document) -> desk.once(request, here.visitor(), () -> {
                    Folder folder = here.area().folderOf(document.path());
                    reporting.report(here.area(), document);
                    return Answer.redirect(Addresses.done(here.address(folder), "gemeld"));
                }));
    }

    private Answer clear(Request request, Remedy remedy) throws Exception {
        return desk.withDocument(
                request,
                (here, document) -> desk.once(request, here.visitor(), () -> {
                    try {
                        reporting.clear(here.area(), document, remedy);
                        return Answer.redirect(Addresses.done(Addresses.document(document.id()), "opgelost"));
                    } catch (Refusal refusal) {
                        return screen.show(request, here, document, Desk.problem(refusal))
                                .status(422);
                    }
                }));
    }

    private Answer erase(Request request) throws Exception {
        return desk.withDocument(request, (here, document) -> {
            desk.requireRecent(request);
            return desk.once(request, here.visitor(), () -> {
                Folder folder = here.area().folderOf(document.path());
                erasure.erase(here.area(), document.id());
                return Answer.redirect(Addresses.done(here.address(folder), "gewist"));
            });
        });
    }
}
