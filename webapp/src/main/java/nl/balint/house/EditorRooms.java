package nl.balint.house;

import java.util.List;
import nl.balint.cms.content.Repository;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.editing.EditingModule;
import nl.balint.cms.forms.Once;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.RenderingModule;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.SecurityModule;

/** The rooms of the redactie, put together with the house. */
final class EditorRooms {

    private EditorRooms() {}

    static List<Routes> routes(
            Repository repository,
            LightModules modules,
            RenderingModule rendering,
            Screens screens,
            Once once,
            SecurityModule security) {
        EditingModule editing = new EditingModule(
                new EditingModule.Sources(repository, modules, rendering.richText(), Portal.DUTCH_TIME));
        return editing.routes(new EditingModule.House(
                screens, once, security.rights(), security.audit(), rendering.pages()::show, List.of()));
    }
}
