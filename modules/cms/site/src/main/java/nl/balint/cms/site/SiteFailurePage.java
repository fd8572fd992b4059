package nl.balint.cms.site;

import java.util.List;
import java.util.Map;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.FailurePage;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.rendering.PageOrder;
import nl.balint.cms.rendering.PageRenderer;

/**
 * Shows a failure in the look of the site: what is not found gets the page {@code /niet-gevonden}, the rest a plain
 * word.
 */
final class SiteFailurePage implements FailurePage {

    private static final ContentPath NOT_FOUND = ContentPath.of(SitePages.WORKSPACE, "/niet-gevonden");
    private static final String FAILURE_TEMPLATE = "site:pages/failure";

    private final Repository repository;
    private final LightModules modules;
    private final PageRenderer renderer;

    SiteFailurePage(Repository repository, LightModules modules, PageRenderer renderer) {
        this.repository = repository;
        this.modules = modules;
        this.renderer = renderer;
    }

    @Override
    public Answer show(Request request, RequestFailure failure) throws Exception {
        try (Content content = repository.open(Access.ANONYMOUS, View.PUBLISHED)) {
            Node page = content.get(NOT_FOUND);
            Definitions definitions = modules.current();
            String template = failure.reason() == Reason.NOT_FOUND
                    ? page.text("mgnl:template").orElse("")
                    : FAILURE_TEMPLATE;
            PageOrder order = PageOrder.of(
                    definitions, page, definitions.template(template).orElseThrow());
            return Answer.html(renderer.render(order.withRequest(asked(page, request, failure)))
                    .html());
        }
    }

    private static PageOrder.Asked asked(Node page, Request request, RequestFailure failure) {
        PageOrder.Asked nobody = PageOrder.Asked.nobody(page);
        Map<String, List<String>> words = Map.of(
                "failureTitle", List.of(failure.reason().title()),
                "failureText", List.of(failure.reason().text()),
                "failureNumber", List.of(request.id()));
        return new PageOrder.Asked(nobody.originalPath(), nobody.currentPath(), nobody.address(), "", words);
    }
}
