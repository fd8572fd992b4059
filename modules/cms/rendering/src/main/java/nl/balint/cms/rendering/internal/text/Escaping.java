package nl.balint.cms.rendering.internal.text;

import java.util.List;

/** Escapes as Magnolia does for {@code .ftl} templates: five characters, line ends as {@code <br/>}, nothing twice. */
public final class Escaping {

    private static final List<String> KNOWN = List.of("&amp;", "&lt;", "&gt;", "&quot;", "&#039;");

    private Escaping() {}

    public static String escape(String text) {
        var first = firstSpecial(text);
        if (first < 0) {
            return text;
        }
        var escaped = new StringBuilder(text.length() + 32).append(text, 0, first);
        for (var at = first; at < text.length(); at++) {
            append(escaped, text, at);
        }
        return escaped.toString();
    }

    private static int firstSpecial(String text) {
        for (var at = 0; at < text.length(); at++) {
            switch (text.charAt(at)) {
                case '&', '<', '>', '"', '\'', '\n', '\r' -> {
                    return at;
                }
                default -> {}
            }
        }
        return -1;
    }

    private static void append(StringBuilder escaped, String text, int at) {
        var character = text.charAt(at);
        switch (character) {
            case '&' -> escaped.append(isEscapedAlready(text, at) ? "&" : "&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            case '\'' -> escaped.append("&#039;");
            case '\n' -> escaped.append("<br/>");
            case '\r' -> escaped.append(text.startsWith("\n", at + 1) ? "" : "\r");
            default -> escaped.append(character);
        }
    }

    private static boolean isEscapedAlready(String text, int at) {
        for (var entity : KNOWN) {
            if (text.startsWith(entity, at)) {
                return true;
            }
        }
        return false;
    }

    /** For an attribute of ours, inside an element or a comment: nothing in it can end either. */
    public static String attribute(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("--", "&#45;&#45;");
    }
}
