package nl.balint.cms.editing;

import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import nl.balint.cms.content.Progress;
import nl.balint.cms.content.Repository;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.editing.dialog.Parcels;
import nl.balint.cms.forms.FileCheck;
import nl.balint.cms.forms.Once;
import nl.balint.cms.http.Handler;
import nl.balint.cms.http.Routes;
import nl.balint.cms.publishing.Deeds;
import nl.balint.cms.publishing.Plans;
import nl.balint.cms.publishing.SecondPerson;
import nl.balint.cms.rendering.RichText;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Audit;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Tool;

/** Wires the screens of the redactie. */
public final class EditingModule {

    private final Sources sources;
    private final PageNames names;
    private final Parcels parcels;

    /** What it stands on. */
    public record Sources(
            Repository repository,
            LightModules modules,
            RichText richText,
            ZoneId zone,
            Deeds deeds,
            Plans plans,
            SecondPerson secondPerson,
            Clock clock) {}

    /**
     * The house around its screens.
     *
     * @param pages renders a page at an address, of the content that stands on the request
     * @param check judges a file that is brought for a field
     * @param tools what other modules do with a page
     */
    public record House(
            Screens screens,
            Once once,
            Rights rights,
            Audit audit,
            Handler pages,
            FileCheck check,
            List<PageTool> tools) {
        public House {
            tools = List.copyOf(tools);
        }
    }

    public EditingModule(Sources sources) {
        this.sources = sources;
        this.names = PageNames.of(sources.repository());
        this.parcels = new Parcels(sources.repository(), sources.clock());
    }

    /** The entries of the menu. */
    public static List<Tool> tools() {
        return List.of(TreeScreens.tool());
    }

    /** Reads the titles of all pages, so that the first who opens the tree need not wait for that. */
    public void warm(Progress progress) {
        names.read(progress);
    }

    public List<Routes> routes(House house) {
        Edits edits = new Edits(sources.deeds(), house.audit());
        Desk desk = new Desk(
                house.screens(),
                sources.modules(),
                house.rights(),
                house.once(),
                sources.richText(),
                sources.zone(),
                edits,
                new PartEdits(edits, sources.clock()),
                new PageTree.Books(names, sources.plans()::of));
        TreeDeeds deeds = new TreeDeeds(edits, sources.secondPerson());
        TreeScreens tree = new TreeScreens(desk, deeds, new FirstSteps(house.audit()));
        PageView view = new PageView(house.pages());
        Canvas canvas = new Canvas(desk, view, sources.clock());
        return List.of(
                tree,
                new TreeActs(desk, deeds, tree),
                new PageScreens(desk, view, house.tools()),
                new KindScreens(desk),
                new PartScreens(desk, canvas),
                canvas,
                new Picking(desk),
                new Bringing(desk, house.check(), parcels));
    }
}
