package nl.balint.cms.assets;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import nl.balint.cms.content.Node;
import nl.balint.cms.forms.Once;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Handler;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Route;
import nl.balint.cms.rendering.AssetRoutes;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Visitor;

/** What the screens of files have in common. */
record AssetDesk(
        Screens screens,
        Once once,
        Rights rights,
        AssetDeeds deeds,
        Intake intake,
        AssetRoutes pictures,
        Uses drafts,
        Uses published) {

    static final String ADDRESS = "/beheer/bestanden";
    static final String ONE = ADDRESS + "/bestand";
    static final String EDIT = "pages:edit";
    static final String PUBLISH = "pages:publish";

    Visitor editor(Request request) {
        return rights.require(request, EDIT);
    }

    /** The id that the address asks for. */
    static String id(Request request) {
        return request.query("id").orElse("");
    }

    static String folderAddress(String path) {
        return path.equals("/") ? ADDRESS : ADDRESS + "?map=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }

    static String address(String id) {
        return ONE + "?id=" + id;
    }

    static Node file(Library library, Request request) {
        return library.file(id(request)).orElseThrow(AssetDesk::missing);
    }

    /** The folder that the address asks for, or the top. */
    static Node folder(Library library, Request request) {
        return library.folder(request.query("map").orElse("")).orElseThrow(AssetDesk::missing);
    }

    /** Whether a page shows it, in the draft or on the site. */
    boolean isUsed(String id) {
        return !drafts.of(id).isEmpty() || !published.of(id).isEmpty();
    }

    /** A deed that is done once for each form that was shown. */
    Route deed(String address, Handler deed) {
        return Route.post(
                address, request -> once.answer(request, Visitor.get(request).userId(), () -> deed.handle(request)));
    }

    static Answer done(String address, String note) {
        return Screens.withNote(Answer.redirect(address), note);
    }

    /** There is no such file, or not for who asks. */
    static RequestFailure missing() {
        return new RequestFailure(Reason.NOT_FOUND, "security.missing");
    }
}
