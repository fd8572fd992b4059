package nl.balint.house;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import nl.balint.cms.assets.AssetsConfig;
import nl.balint.cms.assets.AssetsModule;
import nl.balint.cms.content.Progress;
import nl.balint.cms.content.Repository;
import nl.balint.cms.contentapps.ContentAppsModule;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.editing.EditingModule;
import nl.balint.cms.editing.PageTool;
import nl.balint.cms.forms.Once;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.publishing.screens.Refusals;
import nl.balint.cms.publishing.wiring.PublishingConfig;
import nl.balint.cms.publishing.wiring.PublishingModule;
import nl.balint.cms.rendering.RenderingModule;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.SecurityModule;
import nl.balint.cms.workflow.Job;
import nl.balint.cms.workflow.TaskWords;
import nl.balint.portal.documents.plugs.UploadCheck;
import nl.balint.portal.members.Assignments;

/** The rooms of the redactie, put together with the house. */
final class EditorRooms {

    private final Beneath beneath;
    private final PublishingModule publishing;
    private final EditingModule editing;
    private final AssetsModule assets;
    private final ContentAppsModule contentApps;

    /**
     * What they stand on.
     *
     * @param check judges what the redactie brings
     */
    record Beneath(
            Repository repository,
            LightModules modules,
            RenderingModule rendering,
            SecurityModule security,
            UploadCheck check,
            Clock clock) {}

    EditorRooms(Beneath beneath, PublishingModule.Post post, PublishingConfig config, AssetsConfig files) {
        this.beneath = beneath;
        this.publishing = new PublishingModule(
                new PublishingModule.Sources(
                        beneath.repository(), beneath.modules(), beneath.security(), beneath.clock()),
                post,
                config);
        this.editing = new EditingModule(new EditingModule.Sources(
                beneath.repository(),
                beneath.modules(),
                beneath.rendering().richText(),
                Portal.DUTCH_TIME,
                publishing.deeds(),
                publishing.plans(),
                publishing.secondPerson(),
                beneath.clock()));
        this.assets = new AssetsModule(new AssetsModule.Sources(
                beneath.repository(),
                beneath.security().rights(),
                beneath.security().audit(),
                new FormFiles(beneath.check()),
                beneath.rendering().assets(),
                files));
        this.contentApps = new ContentAppsModule(new ContentAppsModule.Sources(
                beneath.repository(),
                beneath.modules(),
                beneath.security().rights(),
                beneath.security().audit(),
                beneath.rendering().richText(),
                Portal.DUTCH_TIME));
    }

    /** What the first of the redactie would wait for. */
    void warm(Progress progress) {
        editing.warm(progress);
    }

    List<Job> jobs() {
        return publishing.jobs();
    }

    TaskWords taskWords() {
        return publishing.taskWords();
    }

    /** What visitors and members read, with old addresses that lead on; editors get pictures of the draft. */
    List<Routes> around(RenderingModule rendering) {
        return rendering.routes().stream()
                .map(part -> part == rendering.pages() ? publishing.around(part) : part)
                .map(part -> part == rendering.assets() ? assets.around(part) : part)
                .toList();
    }

    /**
     * The routes.
     *
     * @param assignments who does what for the society
     * @param all every route of the house, asked when a link is looked at
     */
    List<Routes> routes(Screens screens, Once once, Assignments assignments, Supplier<List<Route>> all) {
        RenderingModule rendering = beneath.rendering();
        Rights rights = beneath.security().rights();
        List<PageTool> tools = List.of(new PublishingOffers(publishing, rights));
        List<Routes> routes = new ArrayList<>(editing.routes(new EditingModule.House(
                screens,
                once,
                rights,
                beneath.security().audit(),
                rendering.pages()::show,
                new FormFiles(beneath.check()),
                tools)));
        routes.addAll(contentApps.routes(
                new ContentAppsModule.Site(publishing.deeds(), publishing.plans(), publishing.secondPerson()),
                new ContentAppsModule.House(screens, once, tools)));
        routes.addAll(assets.routes(screens, once));
        routes.addAll(publishing.routes(new PublishingModule.House(
                screens,
                once,
                rendering.pages()::show,
                rendering.assets()::show,
                rendering.renderer(),
                new Answered(all),
                contentApps.items(),
                new RolesNow(assignments, beneath.clock()))));
        Refusals refusals = publishing.refusals(screens);
        return routes.stream().map(refusals::around).toList();
    }
}
