package nl.balint.cms.assets;

import java.util.List;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.forms.FileCheck;
import nl.balint.cms.forms.Once;
import nl.balint.cms.http.Handler;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.AssetRoutes;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Audit;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Tool;
import nl.balint.cms.security.Visitor;

/** Wires the files of the site. */
public final class AssetsModule {

    private final Sources sources;
    private final Uses drafts;
    private final Uses published;

    /**
     * What it stands on.
     *
     * @param check judges what is brought
     * @param pictures serves files and pictures
     */
    public record Sources(
            Repository repository,
            Rights rights,
            Audit audit,
            FileCheck check,
            AssetRoutes pictures,
            AssetsConfig config) {}

    public AssetsModule(Sources sources) {
        this.sources = sources;
        this.drafts = new Uses(sources.repository(), View.DRAFT);
        this.published = new Uses(sources.repository(), View.PUBLISHED);
    }

    /** The entries of the menu. */
    public static List<Tool> tools() {
        return List.of(LibraryScreens.tool());
    }

    /** How many octets all files of the site have together. */
    public static long octets(Repository repository) {
        try (Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            return new Library(draft).octets();
        }
    }

    public List<Routes> routes(Screens screens, Once once) {
        AssetDesk desk = new AssetDesk(
                screens,
                once,
                sources.rights(),
                new AssetDeeds(sources.repository(), sources.audit()::note),
                new Intake(sources.check(), sources.config()),
                sources.pictures(),
                drafts,
                published);
        return List.of(new LibraryScreens(desk), new AssetScreens(desk));
    }

    /** The addresses of files: who writes pages gets them as they stand in the draft, others what is published. */
    public Routes around(Routes assets) {
        return () -> assets.routes().stream()
                .map(route -> new Route(route.method(), route.pattern(), asDraftForEditors(route.handler())))
                .toList();
    }

    private Handler asDraftForEditors(Handler assets) {
        return request -> {
            boolean isEditor = Visitor.find(request)
                    .filter(visitor -> sources.rights().may(visitor, AssetDesk.EDIT))
                    .isPresent();
            if (!isEditor) {
                return assets.handle(request);
            }
            try (Content draft = sources.repository().open(Access.SYSTEM, View.DRAFT)) {
                return assets.handle(request.with(Content.class, draft));
            }
        };
    }
}
