package nl.balint.portal.directory.watching;

import static nl.balint.cms.http.Route.get;
import static nl.balint.cms.http.Route.post;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;

/** What the links in the mails lead to: a page with one button, for a scanner of mails follows links too. */
public final class WatchScreens implements Routes {

    private static final int GONE = 410;

    private final Watching watching;
    private final Screens screens;

    public WatchScreens(Watching watching, Screens screens) {
        this.watching = watching;
        this.screens = screens;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(Watching.CONFIRM + "{key}", request -> ask(request, "confirm", Watching.CONFIRM)),
                post(Watching.CONFIRM + "{key}", this::confirm),
                get(Watching.STOP + "{key}", request -> ask(request, "stop", Watching.STOP)),
                post(Watching.STOP + "{key}", this::stop));
    }

    private Answer ask(Request request, String deed, String address) throws Exception {
        Optional<Watch> watch = find(request);
        if (watch.isEmpty()) {
            return over(request);
        }
        String state = deed.equals("confirm") && watch.get().confirmed() ? "confirmed" : deed;
        return show(request, state, watch.get(), address + request.placeholder("key"));
    }

    private Answer confirm(Request request) throws Exception {
        Optional<Watch> watch = find(request);
        if (watch.isEmpty()) {
            return over(request);
        }
        watching.confirm(watch.get());
        return show(request, "confirmed", watch.get(), Watching.STOP + request.placeholder("key"));
    }

    /** Pushed twice is stopped once: the second push sees the same page. */
    private Answer stop(Request request) throws Exception {
        find(request).ifPresent(watching::stop);
        return screens.show(request, "directory:screens/watch", Map.of("state", "stopped", "action", ""));
    }

    private Answer over(Request request) throws Exception {
        return screens.show(request, "directory:screens/watch", Map.of("state", "over", "action", ""))
                .status(GONE);
    }

    private Answer show(Request request, String state, Watch watch, String action) throws Exception {
        return screens.show(
                request,
                "directory:screens/watch",
                Map.of("state", state, "action", action, "place", watch.label(), "radius", watch.radius()));
    }

    private Optional<Watch> find(Request request) {
        return watching.watches().find(request.placeholder("key")).filter(watching::isOpen);
    }
}
