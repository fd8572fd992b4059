package nl.balint.portal.applications.screens;

import static nl.balint.cms.http.Route.get;
import static nl.balint.cms.http.Route.post;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.portal.applications.Addresses;
import nl.balint.portal.applications.Application;
import nl.balint.portal.applications.Links;
import nl.balint.portal.applications.procedure.Actor;
import nl.balint.portal.applications.procedure.JoinAct;
import nl.balint.portal.applications.procedure.JoinState;

/** Confirming an e-mail address: a page with a button, and one button for a new link when the old one is too old. */
public final class ConfirmScreens implements Routes {

    private static final String CONFIRM = Addresses.CONFIRM + "/{key}";
    private static final String AGAIN = CONFIRM + "/opnieuw";

    private final Reception reception;

    public ConfirmScreens(Reception reception) {
        this.reception = reception;
    }

    @Override
    public List<Route> routes() {
        return List.of(get(CONFIRM, this::look), post(CONFIRM, this::confirm), post(AGAIN, this::again));
    }

    private Answer look(Request request) throws Exception {
        Optional<Application> application = reception.open(request, Links.Purpose.CONFIRM);
        if (application.isEmpty()) {
            return worn(request);
        }
        String screen = application.get().is(JoinState.ToConfirm.class) ? "confirm" : "confirmed";
        return reception.show(request, screen, Map.of("action", address(request)));
    }

    private Answer confirm(Request request) throws Exception {
        Optional<Application> application = reception.open(request, Links.Purpose.CONFIRM);
        if (application.isEmpty()) {
            return worn(request);
        }
        // Pushed twice is confirmed once: the second push sees the same page.
        reception.joining().act(Actor.APPLICANT, application.get().id(), new JoinAct.Confirm());
        return reception.show(request, "confirmed", Map.of("action", address(request)));
    }

    private Answer again(Request request) throws Exception {
        Optional<Application> application = late(request);
        if (application.isEmpty()) {
            return worn(request);
        }
        reception.joining().act(Actor.APPLICANT, application.get().id(), new JoinAct.AskLink());
        return reception.show(request, "link-sent", Map.of());
    }

    private Answer worn(Request request) throws Exception {
        return reception.worn(request, late(request).isPresent() ? address(request) + "/opnieuw" : "");
    }

    /** What the key was for, when only its time has passed. */
    private Optional<Application> late(Request request) {
        return reception
                .links()
                .find(Reception.key(request), Links.Purpose.CONFIRM)
                .filter(link -> !link.isOpen(reception.clock().instant()))
                .flatMap(link -> reception.applications().find(link.applicationId()))
                .filter(application ->
                        application.is(JoinState.ToConfirm.class) || application.is(JoinState.Expired.class));
    }

    private static String address(Request request) {
        return Addresses.CONFIRM + "/" + Reception.key(request);
    }
}
