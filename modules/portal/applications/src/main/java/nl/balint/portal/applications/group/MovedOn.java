package nl.balint.portal.applications.group;

import java.util.Map;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Method;
import nl.balint.cms.http.Request;
import nl.balint.cms.rendering.Screens;
import nl.balint.portal.members.own.GroupDoor;

/**
 * Tells those whose turn it was that they come too late. Who the application is of and how it went on, it does not say.
 */
record MovedOn(Screens screens) {

    private static final int CONFLICT = 409;
    private static final int GONE = 410;

    /** An act came too late: 409. A look: 410. What is tells which of the texts: "application" or "ballot". */
    Answer tell(Request request, GroupDoor.Entered entered, String what) throws Exception {
        boolean looks = request.method() == Method.GET;
        Map<String, ?> model = Map.of("group", Head.of(entered), "what", what, "sent", !looks);
        return screens.show(request, "applications:screens/group/moved", model).status(looks ? GONE : CONFLICT);
    }
}
