package nl.balint.cms.search;

import java.util.Map;

/**
 * One thing found.
 *
 * @param title as plain text
 * @param titleHtml the title as safe HTML, the words found in {@code <mark>}
 * @param excerptHtml where the words stand, as safe HTML; the start of the text when they stand in the title only
 * @param score for comparing hits of one answer
 */
public record Hit(
        String id,
        String address,
        String section,
        String title,
        String titleHtml,
        String excerptHtml,
        float score,
        Map<String, String> fields) {

    public Hit {
        fields = Map.copyOf(fields);
    }
}
