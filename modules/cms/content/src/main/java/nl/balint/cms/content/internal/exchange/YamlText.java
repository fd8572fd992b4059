package nl.balint.cms.content.internal.exchange;

import java.util.regex.Pattern;

/** Texts and keys as Magnolia's exports write them; what single quotes cannot hold stands in double ones. */
final class YamlText {

    private static final Pattern PREFIXED = Pattern.compile("[A-Za-z][A-Za-z0-9]*:[A-Za-z0-9_.-]+");
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z0-9][A-Za-z0-9-]*");

    private YamlText() {}

    static String key(String name) {
        return PREFIXED.matcher(name).matches() ? name : quoted(name);
    }

    static String identifier(String text) {
        return IDENTIFIER.matcher(text).matches() ? text : quoted(text);
    }

    static String quoted(String text) {
        return text.codePoints().allMatch(YamlText::isPlain) ? "'" + text.replace("'", "''") + "'" : escaped(text);
    }

    private static boolean isPlain(int c) {
        return (c >= 0x20 && c <= 0x7E)
                || (c >= 0xA0 && c <= 0xD7FF && c != 0x2028 && c != 0x2029)
                || (c >= 0xE000 && c <= 0xFFFD && c != 0xFEFF)
                || c >= 0x10000;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder("\"");
        text.codePoints().forEach(c -> {
            switch (c) {
                case '\n' -> escaped.append("\\n");
                case '\r' -> escaped.append("\\r");
                case '\t' -> escaped.append("\\t");
                case '"' -> escaped.append("\\\"");
                case '\\' -> escaped.append("\\\\");
                default -> {
                    if (isPlain(c)) {
                        escaped.appendCodePoint(c);
                    } else {
                        escaped.append(String.format(java.util.Locale.ROOT, "\\u%04x", c));
                    }
                }
            }
        });
        return escaped.append('"').toString();
    }
}
