package nl.balint.cms.security.screens;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.security.Addresses;
import nl.balint.cms.security.KeptForms;
import nl.balint.cms.security.Visitor;

/** A form that was sent before its sender showed again who they are; they send it on, or leave it. */
final class KeptRoutes implements Routes {

    private final Desk desk;

    KeptRoutes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(Addresses.KEPT + "/{key}", this::show));
    }

    private Answer show(Request request) throws Exception {
        Optional<KeptForms.Kept> kept =
                desk.security().keptForms().find(Visitor.get(request), request.placeholder("key"));
        return kept.isEmpty()
                ? Answer.redirect(302, Addresses.HOME).personal()
                : desk.show(request, "kept", Map.of("kept", kept.get()));
    }
}
