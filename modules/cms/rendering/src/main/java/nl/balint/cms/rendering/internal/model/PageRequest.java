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

    public List<String> selectors() {
        return selector.isEmpty() ? List.of() : List.of(selector.split("~"));
    }
}
