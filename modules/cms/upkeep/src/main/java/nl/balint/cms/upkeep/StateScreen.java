package nl.balint.cms.upkeep;

import static nl.balint.cms.http.Route.get;

import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Tool;

/** How the house is doing, at {@code /beheer/toestand}: what is wrong first. */
public final class StateScreen implements Routes {

    private static final String ADDRESS = "/beheer/toestand";
    private static final String VIEW = "state:view";
    private static final int PLACE = 72;

    private final Screens screens;
    private final Rights rights;
    private final Supplier<List<Gauge>> gauges;

    /** @param gauges reads all of them anew */
    public StateScreen(Screens screens, Rights rights, Supplier<List<Gauge>> gauges) {
        this.screens = screens;
        this.rights = rights;
        this.gauges = gauges;
    }

    public static List<Tool> tools() {
        return List.of(new Tool("upkeep", ADDRESS, VIEW, PLACE));
    }

    @Override
    public List<Route> routes() {
        return List.of(get(ADDRESS, this::show));
    }

    private Answer show(Request request) throws Exception {
        rights.require(request, VIEW);
        List<Gauge> read = gauges.get();
        long amiss =
                read.stream().filter(gauge -> gauge.level() != Gauge.Level.WELL).count();
        // A stable sort: those of one level stay in their order.
        List<Gauge> worstFirst = read.stream()
                .sorted((one, other) -> other.level().compareTo(one.level()))
                .toList();
        return screens.show(request, "upkeep:screens/state", Map.of("gauges", worstFirst, "amiss", amiss));
    }
}
