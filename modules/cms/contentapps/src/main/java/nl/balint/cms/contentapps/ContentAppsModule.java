package nl.balint.cms.contentapps;

import java.time.ZoneId;
import java.util.List;
import nl.balint.cms.content.Repository;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.editing.PageTool;
import nl.balint.cms.forms.Once;
import nl.balint.cms.http.Routes;
import nl.balint.cms.publishing.Deeds;
import nl.balint.cms.publishing.Items;
import nl.balint.cms.publishing.Plans;
import nl.balint.cms.publishing.SecondPerson;
import nl.balint.cms.rendering.RichText;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Audit;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Tool;

/** Wires the content apps. */
public final class ContentAppsModule {

    private final Sources sources;
    private final Apps apps;
    private final Lines lines;

    /** What it stands on. */
    public record Sources(
            Repository repository, LightModules modules, Rights rights, Audit audit, RichText richText, ZoneId zone) {}

    /** How items come on the site: as pages do. */
    public record Site(Deeds deeds, Plans plans, SecondPerson secondPerson) {}

    /**
     * The house around its screens.
     *
     * @param tools what other modules do with an item
     */
    public record House(Screens screens, Once once, List<PageTool> tools) {
        public House {
            tools = List.copyOf(tools);
        }
    }

    public ContentAppsModule(Sources sources) {
        this.sources = sources;
        this.apps = new Apps(sources.modules(), sources.rights());
        this.lines = new Lines(sources.repository());
    }

    /** The entries of the menu. */
    public static List<Tool> tools() {
        return List.of(ListScreens.tool());
    }

    /** The items that are put on the site beside the pages. */
    public Items items() {
        return apps;
    }

    public List<Routes> routes(Site site, House house) {
        AppDesk desk = new AppDesk(
                house.screens(),
                house.once(),
                sources.rights(),
                apps,
                lines,
                new ItemEdits(site.deeds(), sources.audit()),
                sources.richText(),
                sources.zone());
        return List.of(
                new ListScreens(desk, site.plans()),
                new ItemScreens(desk, house.tools()),
                new DeedScreens(desk, site.secondPerson()),
                new ExchangeScreens(desk));
    }
}
