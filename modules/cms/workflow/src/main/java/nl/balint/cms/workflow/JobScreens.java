package nl.balint.cms.workflow;

import static nl.balint.cms.http.Route.get;

import java.util.List;
import java.util.Map;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Rights;

/** What the house does by itself and whether that goes well, at {@code /beheer/klok}. */
final class JobScreens implements Routes {

    static final String VIEW = "jobs:view";

    private final Screens screens;
    private final Rights rights;
    private final JobClock jobs;

    JobScreens(Screens screens, Rights rights, JobClock jobs) {
        this.screens = screens;
        this.rights = rights;
        this.jobs = jobs;
    }

    @Override
    public List<Route> routes() {
        return List.of(get("/beheer/klok", this::list));
    }

    private Answer list(Request request) throws Exception {
        rights.require(request, VIEW);
        List<Map<String, Object>> lines =
                jobs.list().stream().map(JobScreens::line).toList();
        return screens.show(request, "workflow:screens/jobs", Map.of("jobs", lines));
    }

    private static Map<String, Object> line(JobState job) {
        return Map.of(
                "name", job.name(),
                "last", job.last(),
                "next", job.next(),
                "failures", job.failures(),
                "fault", job.fault());
    }
}
