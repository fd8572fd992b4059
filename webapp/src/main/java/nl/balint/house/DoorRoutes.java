package nl.balint.house;

import static nl.balint.cms.http.Route.get;

import java.util.List;
import java.util.stream.Stream;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.security.Addresses;
import nl.balint.cms.security.Visitor;

/**
 * What is left behind the door: whoever did not sign in is led to where that is done, whether there is such a page or
 * not; for all others there is none.
 */
final class DoorRoutes implements Routes {

    private static final List<String> ROOMS = List.of("/mijn", "/redactie", "/beheer");

    @Override
    public List<Route> routes() {
        Stream<Route> rooms = ROOMS.stream().map(room -> get(room + "/<rest>", DoorRoutes::nothing));
        return Stream.concat(
                        rooms,
                        Stream.of(
                                get(Addresses.HOME, DoorRoutes::home),
                                get("/redactie", DoorRoutes::nothing),
                                get("/beheer", DoorRoutes::nothing)))
                .toList();
    }

    private static Answer home(Request request) {
        Visitor.get(request);
        return Answer.redirect(302, Addresses.OWN).personal();
    }

    private static Answer nothing(Request request) {
        Visitor.get(request);
        throw new RequestFailure(Reason.NOT_FOUND, "security.missing");
    }
}
