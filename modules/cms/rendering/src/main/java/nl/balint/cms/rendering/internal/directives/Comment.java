package nl.balint.cms.rendering.internal.directives;

import nl.balint.cms.rendering.internal.text.Escaping;

/** One comment that opens a page, area or component; attributes without a value are left out. */
final class Comment {

    private final StringBuilder text;

    Comment(String kind) {
        text = new StringBuilder("cms:").append(kind);
    }

    Comment with(String name, String value) {
        return value.isEmpty() ? this : withAlso(name, value);
    }

    /** The same for an attribute that is told without a value too. */
    Comment withAlso(String name, String value) {
        text.append(' ')
                .append(name)
                .append("=\"")
                .append(Escaping.attribute(value))
                .append('"');
        return this;
    }

    /** The comment as HTML. */
    String html() {
        return "<!-- " + text + " -->";
    }

    /** What stands in the comment. */
    String text() {
        return text.toString();
    }
}
