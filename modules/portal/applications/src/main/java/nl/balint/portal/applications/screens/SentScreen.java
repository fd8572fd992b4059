package nl.balint.portal.applications.screens;

import java.util.List;
import java.util.Map;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.portal.applications.Addresses;

/**
 * Where somebody comes who sent a form: look at your mail. It is the same for everybody, so it may be read again, and
 * tells nobody who applied.
 */
public final class SentScreen implements Routes {

    private final Reception reception;

    public SentScreen(Reception reception) {
        this.reception = reception;
    }

    @Override
    public List<Route> routes() {
        return List.of(Route.get(Addresses.SENT, request -> reception.show(request, "sent", Map.of())));
    }
}
