package nl.balint.portal.documents.plugs;

/**
 * A document found.
 *
 * @param nameHtml its name as safe HTML, the words found in {@code <mark>}
 * @param fragmentHtml where the words stand in its text, as safe HTML; empty when they stand in the name only
 */
public record DocumentHit(String id, String nameHtml, String fragmentHtml, float score) {}
