package nl.balint.cms.rendering.internal.model;

import java.util.List;
import java.util.Map;

/**
 * What a page may know of the request.
 *
 * @param originalUri the path as the visitor asked for it
 * @param currentUri the path after mappings
 * @param handle the path of the page's node
 * @param selector what stands between {@code ~} in the address
 */
public record PageRequest(
        String originalUri,
        String currentUri,
        String handle,
        String extension,
        String selector,
        String queryString,
        Map<String, List<String>> parameters) {

    private static final String ONLY_AREA = "mgnlArea=";

    /** With its query, and without a host: the page is the same on each. */
    public String originalUrl() {
        return queryString.isEmpty() ? originalUri : originalUri + "?" + queryString;
    }

    /** The area that {@code ~mgnlArea=main~} asks for alone; empty for the whole page. */
    public String onlyArea() {
        return selectors().stream()
                .filter(each -> each.startsWith(ONLY_AREA))
                .map(each -> each.substring(ONLY_AREA.length()))
                .findFirst()
                .orElse("");
    }

    public List<String> selectors() {
        return selector.isEmpty() ? List.of() : List.of(selector.split("~"));
    }
}
