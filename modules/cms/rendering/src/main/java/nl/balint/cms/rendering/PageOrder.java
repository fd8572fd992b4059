package nl.balint.cms.rendering;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.balint.cms.content.Node;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.TemplateDefinition;

/**
 * A page to be rendered.
 *
 * @param definitions the state of the light modules that the template is from
 * @param page the node; its {@code content()} says which view is shown, and to whom
 * @param locale of the content and of the words around it
 * @param editors the language of the marks for editors, who may read another than the page is in
 * @param request what the page may know of the request
 */
public record PageOrder(
        Definitions definitions,
        Node page,
        TemplateDefinition template,
        Locale locale,
        Locale editors,
        Audience audience,
        Asked request) {

    /**
     * How the visitor asked.
     *
     * @param originalPath the path as it was asked for
     * @param currentPath the path after mappings
     * @param address the same read into its parts
     */
    public record Asked(
            String originalPath,
            String currentPath,
            SiteAddress.Page address,
            String query,
            Map<String, List<String>> parameters) {

        /** Nobody asked: a preview, a test, a mail. */
        public static Asked nobody(Node page) {
            var path = page.path().path();
            return new Asked(path, path, new SiteAddress.Page("", path, "", ""), "", Map.of());
        }
    }

    /** A page as visitors see it, in the language of the site. */
    public static PageOrder of(Definitions definitions, Node page, TemplateDefinition template) {
        var locale = definitions.site().languages().defaultLocale();
        return new PageOrder(definitions, page, template, locale, locale, Audience.VISITOR, Asked.nobody(page));
    }

    public PageOrder withAudience(Audience changed) {
        return new PageOrder(definitions, page, template, locale, editors, changed, request);
    }

    public PageOrder withLocale(Locale changed) {
        return new PageOrder(definitions, page, template, changed, editors, audience, request);
    }

    public PageOrder withEditors(Locale changed) {
        return new PageOrder(definitions, page, template, locale, changed, audience, request);
    }

    public PageOrder withRequest(Asked changed) {
        return new PageOrder(definitions, page, template, locale, editors, audience, changed);
    }
}
