package nl.balint.cms.workshop;

import static nl.balint.cms.http.Route.get;

import java.util.List;
import java.util.Map;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Rights;

/** What the screens of the workshop have in common: who may see them, and of which modules they tell. */
record WorkshopFrame(Screens screens, Rights rights, LightModules modules) {

    static final String VIEW = "definitions:view";

    /** What a screen shows of the modules as they are now. */
    interface Model {
        Map<String, Object> of(Request request, Definitions definitions);
    }

    Routes at(String address, String template, Model model) {
        return () -> List.of(get(address, request -> {
            rights.require(request, VIEW);
            return screens.show(request, template, model.of(request, modules.current()));
        }));
    }
}
