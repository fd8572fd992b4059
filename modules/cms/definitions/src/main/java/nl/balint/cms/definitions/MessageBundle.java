package nl.balint.cms.definitions;

import java.util.List;
import java.util.Map;

/**
 * A file of texts.
 *
 * @param language {@code nl} or {@code nl-BE}; empty where it serves all
 * @param texts by key
 * @param missing the keys that the same bundle has in another language and that are found here nowhere, sorted
 */
public record MessageBundle(
        String module, String language, String file, Map<String, String> texts, List<String> missing) {

    public MessageBundle {
        texts = Map.copyOf(texts);
        missing = List.copyOf(missing);
    }
}
