package nl.balint.cms.search;

/**
 * What a reader may be typing: the title of a page or a heading on it.
 *
 * @param text as plain text
 * @param title of the page it leads to; the same as the text when the text is its title
 */
public record Suggestion(String text, String title, String address, String section) {}
