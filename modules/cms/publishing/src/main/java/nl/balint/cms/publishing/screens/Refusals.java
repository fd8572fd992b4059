package nl.balint.cms.publishing.screens;

import java.util.Map;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Handler;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.publishing.Deeds;
import nl.balint.cms.publishing.NotAWriter;
import nl.balint.cms.rendering.Screens;

/** Answers who may not write a page: in a sentence that says who does, and whom to ask. */
public final class Refusals {

    private final Screens screens;
    private final LightModules modules;
    private final Deeds deeds;

    public Refusals(Screens screens, LightModules modules, Deeds deeds) {
        this.screens = screens;
        this.modules = modules;
        this.deeds = deeds;
    }

    /** The same routes, of which none leaves it unsaid. */
    public Routes around(Routes routes) {
        return () -> routes.routes().stream()
                .map(route -> new Route(route.method(), route.pattern(), around(route.handler())))
                .toList();
    }

    private Handler around(Handler handler) {
        return request -> {
            try {
                return handler.handle(request);
            } catch (NotAWriter refusal) {
                return answer(request, refusal);
            }
        };
    }

    private Answer answer(Request request, NotAWriter refusal) throws Exception {
        Deeds.Why why = deeds.why(refusal);
        String told = modules.current()
                .messages()
                .text(request.locale(), why.key(), why.arguments().toArray());
        Answer answer = request.header("X-Editor").isPresent()
                ? Answer.asJson(Map.of("refused", told)).personal()
                : screens.show(request, "publishing:screens/refused", Map.of("told", told));
        return NotAWriter.marked(answer);
    }
}
