package nl.balint.cms.security.screens;

import static nl.balint.cms.http.Route.get;
import static nl.balint.cms.http.Route.post;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.security.Addresses;
import nl.balint.cms.security.EmailTaken;
import nl.balint.cms.security.MailedLinks;

/** Links in mails that do one thing: a page with what will happen and a button, and a page that says that it did. */
final class LinkRoutes implements Routes {

    private static final String CONFIRM = Addresses.ADDRESS + "/bevestigen/{key}";
    private static final String UNDO = Addresses.ADDRESS + "/terugdraaien/{key}";
    private static final String NOT_ME = Addresses.NOT_ME + "/{key}";
    private static final int GONE = 410;

    private final Desk desk;

    LinkRoutes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(CONFIRM, request -> look(request, "email", links().newEmail(key(request)))),
                post(CONFIRM, request -> did(request, "email", change(() -> links().changeEmail(key(request))))),
                get(UNDO, request -> look(request, "undo", links().oldEmail(key(request)))),
                post(UNDO, request -> did(request, "undo", change(() -> links().undoEmail(key(request))))),
                get(NOT_ME, request -> look(request, "not-me", mayLock(request))),
                post(NOT_ME, request -> did(request, "not-me", links().lock(key(request)))));
    }

    /** A link that was used, is too old or never was: a friendly page that says how to go on. */
    static Answer worn(Desk desk, Request request, String what) throws Exception {
        return desk.show(request, "worn", Map.of("what", what)).status(GONE);
    }

    private Answer look(Request request, String what, Optional<String> about) throws Exception {
        if (about.isEmpty()) {
            return worn(desk, request, what);
        }
        return desk.show(
                request,
                "link",
                Map.of(
                        "what",
                        what,
                        "about",
                        about.get(),
                        "action",
                        request.path().encoded()));
    }

    private Answer did(Request request, String what, boolean isDone) throws Exception {
        return isDone ? desk.show(request, "link-done", Map.of("what", what)) : worn(desk, request, what);
    }

    private Optional<String> mayLock(Request request) {
        return links().mayLock(key(request)) ? Optional.of("") : Optional.empty();
    }

    private interface Change {
        boolean happens();
    }

    /** Another account may have got the address meanwhile. */
    private static boolean change(Change change) {
        try {
            return change.happens();
        } catch (EmailTaken taken) {
            return false;
        }
    }

    private MailedLinks links() {
        return desk.security().mailedLinks();
    }

    private static String key(Request request) {
        return request.placeholder("key");
    }
}
