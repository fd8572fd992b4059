package nl.balint.house;

import static nl.balint.cms.http.Route.get;

import java.util.List;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.RequestPath;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.security.Visitor;

/** The rooms that only open for who has signed in: what is not there looks the same from outside as what is. */
final class DoorRoutes implements Routes {

    private static final List<String> ROOMS = List.of("/mijn", "/redactie", "/beheer");
    private static final List<String> PATTERNS =
            List.of("/mijn/<rest>", "/redactie", "/redactie/<rest>", "/beheer/<rest>");

    /** Whether an address is one of these rooms or in it. */
    static boolean isBehind(RequestPath path) {
        return ROOMS.stream().anyMatch(path::isWithin);
    }

    @Override
    public List<Route> routes() {
        return PATTERNS.stream()
                .map(pattern -> get(pattern, DoorRoutes::missing))
                .toList();
    }

    private static Answer missing(Request request) {
        Visitor.get(request);
        throw new RequestFailure(Reason.NOT_FOUND, "page.missing");
    }
}
