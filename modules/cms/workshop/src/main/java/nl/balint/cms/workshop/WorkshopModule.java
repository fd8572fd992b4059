package nl.balint.cms.workshop;

import java.util.List;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Tool;

/** Wires the workshop: give it the light modules and who shows screens; it offers routes and an entry in the menu. */
public final class WorkshopModule {

    private WorkshopModule() {}

    public static List<Tool> tools() {
        return List.of(new Tool("definitions", DefinitionScreens.ADDRESS, WorkshopFrame.VIEW, 75));
    }

    public static List<Routes> routes(Screens screens, Rights rights, LightModules modules) {
        var frame = new WorkshopFrame(screens, rights, modules);
        return List.of(DefinitionScreens.in(frame), DefinitionScreen.in(frame), TextScreens.in(frame));
    }
}
