package nl.balint.cms.search;

import java.util.Set;

/**
 * Which properties of pages and components mean what to a search. A property that is named nowhere here is ordinary
 * text.
 *
 * @param headings lines that head a piece of text; they weigh more, and are suggested while a reader types
 * @param technical choices, links and what stands on buttons: no words to be found by
 */
public record PageFields(Set<String> headings, Set<String> technical) {

    public PageFields {
        headings = Set.copyOf(headings);
        technical = Set.copyOf(technical);
    }

    /** The names that components of the site use. */
    public static PageFields usual() {
        return new PageFields(
                Set.of("heading", "title", "question", "term"),
                Set.of(
                        "asset",
                        "class",
                        "drawing",
                        "image",
                        "kind",
                        "layout",
                        "limit",
                        "link",
                        "linkText",
                        "link2",
                        "link2Text",
                        "navigation",
                        "poster",
                        "side",
                        "size",
                        "style",
                        "theme",
                        "url",
                        "uuid",
                        "width"));
    }

    boolean isHeading(String property) {
        return headings.contains(property);
    }

    boolean isText(String property) {
        return property.indexOf(':') < 0 && !technical.contains(property);
    }
}
