package nl.balint.house;

import java.util.Map;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.FailurePage;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.SecurityModule;
import nl.balint.cms.security.Visitor;

/**
 * Leads who signed in, and finds nothing at an address behind the door, back to their own rooms. It does not know
 * whether there is nothing or nothing for them; others and other failures get the page of the site.
 */
record DoorFailures(SecurityModule security, Screens screens, FailurePage ofSite) implements FailurePage {

    @Override
    public Answer show(Request request, RequestFailure failure) throws Exception {
        if (failure.key().equals(AwayGate.KEY)) {
            // The page of the site would wait for the database too.
            return FailurePage.PLAIN.show(request, failure);
        }
        if (failure.reason() != Reason.NOT_FOUND || !DoorRoutes.isBehind(request.path())) {
            return ofSite.show(request, failure);
        }
        Request known = security.recognise(request);
        return Visitor.find(known).isPresent()
                ? screens.show(known, "screens:screens/missing", Map.of())
                : ofSite.show(request, failure);
    }
}
