package nl.balint.cms.rendering.internal.functions;

import freemarker.template.TemplateModel;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.balint.cms.rendering.internal.model.Links;
import nl.balint.cms.rendering.internal.model.Nodes;
import nl.balint.cms.rendering.internal.model.Rendering;
import org.jspecify.annotations.Nullable;

/** The part of {@code cmsfn} about addresses and languages. */
public final class ContentLinks {

    private final Rendering rendering;

    public ContentLinks(Rendering rendering) {
        this.rendering = rendering;
    }

    /** The address of a node; of a text, that of the page with this id, or the text itself when it is an address. */
    public String link(@Nullable Object content) {
        if (content instanceof String text) {
            return isAddress(text) ? text : link("website", text);
        }
        return Given.node(content, rendering).map(rendering.links()::to).orElse("");
    }

    public String link(String workspace, @Nullable String id) {
        if (id == null || id.isEmpty()) {
            return "";
        }
        var found = Nodes.findById(rendering.content(), workspace, id.startsWith("jcr:") ? id.substring(4) : id);
        if (found.isEmpty()) {
            rendering.reads().workspace(workspace);
            return "";
        }
        // A node that moves gets another address, and a page that links to it another text.
        rendering.map(found.get());
        return rendering.links().to(found.get());
    }

    public String linkPrefix(@Nullable Object content) {
        return rendering.links().prefix();
    }

    /** A link to elsewhere; what names no scheme gets one. Only schemes that are no script. */
    public TemplateModel externalLink(@Nullable Object content, String property) {
        return rendering.text(external(text(content, property).strip()));
    }

    private static String external(String link) {
        if (link.isEmpty() || isSafe(link)) {
            return link;
        }
        return link.contains("://") ? "" : "http://" + link;
    }

    public TemplateModel externalLinkTitle(@Nullable Object content, String linkProperty, String titleProperty) {
        var title = text(content, titleProperty);
        return title.isBlank() ? externalLink(content, linkProperty) : rendering.text(title);
    }

    /** The query and fragment at the end of an address. */
    public String queryStringAndFragment(@Nullable String address) {
        if (address == null) {
            return "";
        }
        var query = address.indexOf('?');
        var at = query >= 0 ? query : address.indexOf('#');
        return at < 0 ? "" : address.substring(at);
    }

    public String language() {
        return rendering.setting().locale().toString();
    }

    public boolean isCurrentLocale(String locale) {
        return language().equals(locale);
    }

    public Map<String, String> localizedLinks() {
        var languages = rendering.setting().definitions().site().languages();
        var links = new LinkedHashMap<String, String>();
        var page = rendering.page().node();
        if (!languages.enabled() || page.isEmpty()) {
            return links;
        }
        var path = page.get().path().path();
        for (var locale : languages.locales()) {
            var plain = locale.equals(languages.defaultLocale());
            links.put(locale.toString(), (plain ? "" : "/" + locale) + Links.encoded(path));
        }
        return links;
    }

    public Map<String, String> localizedLinks(@Nullable Object content) {
        return localizedLinks();
    }

    public boolean isEditMode() {
        return rendering.setting().editing();
    }

    public boolean isPreviewMode() {
        return !rendering.setting().editing();
    }

    public boolean isAuthorInstance() {
        return rendering.content().writable();
    }

    public boolean isPublicInstance() {
        return !isAuthorInstance();
    }

    private String text(@Nullable Object content, String property) {
        return Given.node(content, rendering)
                .map(node -> {
                    rendering.reads().property(node, property);
                    return Nodes.text(node, property);
                })
                .orElse("");
    }

    private static boolean isAddress(String text) {
        return (text.startsWith("/") && !text.startsWith("//")) || text.startsWith("#") || isSafe(text);
    }

    private static boolean isSafe(String link) {
        return startsWith(link, "https://")
                || startsWith(link, "http://")
                || startsWith(link, "mailto:")
                || startsWith(link, "tel:");
    }

    private static boolean startsWith(String text, String start) {
        return text.regionMatches(true, 0, start, 0, start.length());
    }
}
