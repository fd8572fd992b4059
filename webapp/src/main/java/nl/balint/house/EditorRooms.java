package nl.balint.house;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.balint.cms.content.Repository;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.editing.EditingModule;
import nl.balint.cms.forms.Once;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.publishing.wiring.PublishingModule;
import nl.balint.cms.rendering.RenderingModule;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.SecurityModule;

/** The rooms of the redactie, put together with the house. */
final class EditorRooms {

    private final Repository repository;
    private final LightModules modules;
    private final RenderingModule rendering;
    private final SecurityModule security;
    private final PublishingModule publishing;
    private final Clock clock;

    EditorRooms(
            Repository repository,
            LightModules modules,
            RenderingModule rendering,
            SecurityModule security,
            PublishingModule publishing,
            Clock clock) {
        this.repository = repository;
        this.modules = modules;
        this.rendering = rendering;
        this.security = security;
        this.publishing = publishing;
        this.clock = clock;
    }

    /**
     * The routes.
     *
     * @param all every route of the house, asked when a link is looked at
     */
    List<Routes> routes(Screens screens, Once once, Supplier<List<Route>> all) {
        EditingModule editing = new EditingModule(new EditingModule.Sources(
                repository, modules, rendering.richText(), Portal.DUTCH_TIME, publishing.publishing(), clock));
        List<Routes> routes = new ArrayList<>(editing.routes(new EditingModule.House(
                screens,
                once,
                security.rights(),
                security.audit(),
                rendering.pages()::show,
                List.of(new PublishingOffers(publishing, security.rights())))));
        routes.addAll(publishing.routes(new PublishingModule.House(
                screens, once, rendering.pages()::show, rendering.renderer(), new Answered(all))));
        return routes;
    }
}
