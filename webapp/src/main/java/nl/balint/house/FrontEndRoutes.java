package nl.balint.house;

import java.util.List;
import java.util.function.Supplier;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.content.WrongPath;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.rendering.PageOrder;
import nl.balint.cms.rendering.PageRenderer;
import nl.balint.cms.rendering.TemplateOutline;
import nl.balint.cms.security.Rights;

/**
 * What a front end of its own asks for when an editor opens a page in it: the marks of the page editor and the
 * definitions of templates. Only for who edits pages.
 */
final class FrontEndRoutes implements Routes {

    private static final String EDIT = "pages:edit";

    private final Repository repository;
    private final Supplier<Definitions> definitions;
    private final PageRenderer renderer;
    private final Rights rights;

    FrontEndRoutes(Repository repository, Supplier<Definitions> definitions, PageRenderer renderer, Rights rights) {
        this.repository = repository;
        this.definitions = definitions;
        this.renderer = renderer;
        this.rights = rights;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.get("/.rest/template-annotations/v1/<path>", this::annotations),
                Route.get("/.rest/template-definitions/v1/<id>", this::definition));
    }

    private Answer annotations(Request request) {
        rights.require(request, EDIT);
        Definitions known = definitions.get();
        try (Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            Node page = draft.find(ContentPath.of("website", "/" + request.placeholder("path")))
                    .orElseThrow(FrontEndRoutes::missing);
            return page.text("mgnl:template")
                    .flatMap(known::template)
                    .map(template -> renderer.annotations(PageOrder.of(known, page, template)))
                    .map(marks -> Answer.asJson(marks).personal())
                    .orElseThrow(FrontEndRoutes::missing);
        } catch (WrongPath wrong) {
            throw missing();
        }
    }

    private Answer definition(Request request) {
        rights.require(request, EDIT);
        return definitions
                .get()
                .template(request.placeholder("id"))
                .map(template -> Answer.asJson(TemplateOutline.of(template)).personal())
                .orElseThrow(FrontEndRoutes::missing);
    }

    private static RequestFailure missing() {
        return new RequestFailure(Reason.NOT_FOUND, "page.missing");
    }
}
