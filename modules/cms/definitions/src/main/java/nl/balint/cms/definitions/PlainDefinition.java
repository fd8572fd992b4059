package nl.balint.cms.definitions;

import java.util.Map;

/**
 * A definition of which nothing here makes use yet, as it is written, with all that it includes.
 *
 * @param kind the folder it lies in: {@code blocks}, {@code messageViews}
 */
public record PlainDefinition(String kind, String id, Map<String, Object> values, String file) {

    public PlainDefinition {
        values = Ordered.copy(values);
    }
}
