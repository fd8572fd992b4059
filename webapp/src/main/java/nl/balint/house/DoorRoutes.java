package nl.balint.house;

import static nl.balint.cms.http.Route.get;

import java.util.List;
import java.util.stream.Stream;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;

/** The rooms that only open for who has signed in: whoever stands before the door is shown where to sign in. */
final class DoorRoutes implements Routes {

    private static final List<String> ROOMS = List.of("/mijn", "/redactie", "/beheer");

    @Override
    public List<Route> routes() {
        return ROOMS.stream()
                .flatMap(room -> Stream.of(room, room + "/<rest>"))
                .map(pattern -> get(pattern, request -> Answer.redirect(302, "/inloggen")))
                .toList();
    }
}
