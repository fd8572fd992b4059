package nl.balint.portal.applications.screens;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.forms.Once;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.rendering.Screens;
import nl.balint.portal.applications.Application;
import nl.balint.portal.applications.Applications;
import nl.balint.portal.applications.Links;
import nl.balint.portal.applications.deeds.Joining;
import nl.balint.portal.members.Groups;

/** What the screens of applicants work with. */
public record Reception(
        Screens screens,
        Once once,
        Applications applications,
        Groups groups,
        Links links,
        Joining joining,
        Clock clock) {

    private static final int GONE = 410;

    Answer show(Request request, String screen, Map<String, ?> model) throws Exception {
        return screens.show(request, "applications:screens/" + screen, model);
    }

    /** The application that a key opens; nothing for a key that is too old or never was. */
    Optional<Application> open(Request request, Links.Purpose purpose) {
        return links.find(key(request), purpose)
                .filter(link -> link.isOpen(clock.instant()))
                .flatMap(link -> applications.find(link.applicationId()));
    }

    /** A link that opens nothing: a friendly page that says how to go on. */
    Answer worn(Request request, String action) throws Exception {
        return show(request, "worn", Map.of("action", action)).status(GONE);
    }

    static String key(Request request) {
        return request.placeholder("key");
    }
}
