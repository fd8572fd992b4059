package nl.balint.cms.site;

import static nl.balint.cms.http.Route.get;

import java.time.Duration;
import java.util.List;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;

/**
 * Serves the joined style sheet and script; a name of an earlier version gets today's, for a page that is still open.
 */
final class JoinedRoutes implements Routes {

    private final JoinedFiles files;

    JoinedRoutes(JoinedFiles files) {
        this.files = files;
    }

    @Override
    public List<Route> routes() {
        return List.of(get(JoinedFiles.FOLDER + "{name}", this::serve));
    }

    private Answer serve(Request request) {
        String name = request.placeholder("name");
        if (name.endsWith(".css")) {
            return answer(files.styles(), name);
        }
        if (name.endsWith(".js")) {
            return answer(files.scripts(), name);
        }
        throw new RequestFailure(Reason.NOT_FOUND, "resource.missing", name);
    }

    private static Answer answer(JoinedFiles.Joined file, String name) {
        return name.equals(file.name())
                ? file.answer().cacheForEver()
                : file.answer().cacheFor(Duration.ZERO);
    }
}
