package nl.balint.cms.publishing.quality;

import java.util.List;
import java.util.function.Predicate;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.publishing.SitePages;
import nl.balint.cms.rendering.Audience;
import nl.balint.cms.rendering.PageFailure;
import nl.balint.cms.rendering.PageOrder;
import nl.balint.cms.rendering.PageRenderer;
import org.jsoup.Jsoup;

/** Renders a page of the draft and looks what can be better. */
public final class Quality {

    private final LightModules modules;
    private final PageRenderer renderer;
    private final Predicate<String> others;

    /**
     * Begins.
     *
     * @param others whether something else than a page answers at a path
     */
    public Quality(LightModules modules, PageRenderer renderer, Predicate<String> others) {
        this.modules = modules;
        this.renderer = renderer;
        this.others = others;
    }

    /** What can be better on a page; nothing for one without a template that is known. */
    public List<Finding> of(Node page) {
        Definitions definitions = modules.current();
        return page.text(SitePages.TEMPLATE).flatMap(definitions::template).stream()
                .map(template -> PageOrder.of(definitions, page, template).withAudience(Audience.EDITOR))
                .flatMap(order -> check(order).stream())
                .toList();
    }

    private List<Finding> check(PageOrder order) {
        Node page = order.page();
        try {
            String html = renderer.render(order).html();
            return PageCheck.of(
                    Jsoup.parse(html), page.path().path(), path -> others.test(path) || isPage(page.content(), path));
        } catch (PageFailure broken) {
            // That a page cannot be rendered is told where it is previewed.
            return List.of();
        }
    }

    private static boolean isPage(Content draft, String path) {
        try {
            String decoded =
                    java.net.URLDecoder.decode(path.replace("+", "%2B"), java.nio.charset.StandardCharsets.UTF_8);
            return draft.find(ContentPath.of(SitePages.WORKSPACE, decoded))
                    .filter(SitePages::isPage)
                    .isPresent();
        } catch (IllegalArgumentException noPath) {
            return false;
        }
    }
}
