package nl.balint.portal.members.forms;

import java.util.List;
import nl.balint.cms.forms.Once;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Handler;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Visitor;

/** After a deed: on to a screen, which tells what was done. */
public final class Done {

    private Done() {}

    /** The note is the key of its text. */
    public static Answer at(String address, String note) {
        return Screens.withNote(Answer.redirect(address), note);
    }

    /** These routes, each deed of which is done once for each form that was shown to somebody who signed in. */
    public static Routes once(List<? extends Routes> all, Once once) {
        return () -> all.stream()
                .flatMap(one -> one.routes().stream())
                .map(route -> done(route, once))
                .toList();
    }

    private static Route done(Route route, Once once) {
        if (route.method().isSafe()) {
            return route;
        }
        Handler deed = request -> once.answer(
                request, Visitor.get(request).userId(), () -> route.handler().handle(request));
        return new Route(route.method(), route.pattern(), deed);
    }
}
