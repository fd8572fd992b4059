package nl.balint.house;

import static nl.balint.cms.http.Route.get;

import java.util.List;
import nl.balint.cms.content.Repository;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;

/** Tells whoever watches over the server whether it can do its work: 200 when it can, 503 when it cannot. */
final class HealthRoutes implements Routes {

    private final Repository repository;

    HealthRoutes(Repository repository) {
        this.repository = repository;
    }

    @Override
    public List<Route> routes() {
        return List.of(get("/gezondheid", this::health));
    }

    private Answer health(Request request) {
        boolean well = repository.check();
        return Answer.json(well ? "{\"status\":\"ok\"}" : "{\"status\":\"broken\"}")
                .status(well ? 200 : 503)
                .header("Cache-Control", "no-store");
    }
}
