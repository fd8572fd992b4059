package nl.balint.cms.rendering;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.MediaTypes;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;

/**
 * {@code /webjars}: the scripts of {@link WebJar}, and nothing else of what lies in a jar. Kept for ever by browsers.
 */
final class WebJarRoutes implements Routes {

    private final Map<String, Answer> answers =
            Arrays.stream(WebJar.values()).collect(Collectors.toMap(WebJar::address, WebJarRoutes::answer));

    @Override
    public List<Route> routes() {
        return List.of(Route.get("/webjars/<file>", this::show));
    }

    private Answer show(Request request) {
        Answer answer = answers.get(request.path().text());
        if (answer == null) {
            throw new RequestFailure(Reason.NOT_FOUND, "resource.missing");
        }
        return answer;
    }

    private static Answer answer(WebJar jar) {
        return Answer.bytes(MediaTypes.JAVASCRIPT, jar.octets()).tagged().cacheForEver();
    }
}
