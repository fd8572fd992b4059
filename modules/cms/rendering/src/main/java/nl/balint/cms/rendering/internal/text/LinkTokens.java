package nl.balint.cms.rendering.internal.text;

import java.util.function.Function;

/**
 * The links inside rich text, kept as <code>${link:{uuid:{…},repository:{website},path:{/kosten}}}</code> so that they
 * survive a move.
 */
public final class LinkTokens {

    private static final String START = "${link:{";
    private static final String END = "}}}";
    private static final int LONGEST = 2_000;

    private LinkTokens() {}

    /** What one token points at; a part it does not name is empty. */
    public record LinkToken(String id, String workspace, String path, String extension) {

        private static LinkToken parse(String inside) {
            var path = part(inside, "path:{");
            return new LinkToken(
                    part(inside, "uuid:{"),
                    part(inside, "repository:{"),
                    path.isEmpty() ? part(inside, "handle:{") : path,
                    part(inside, "extension:{"));
        }

        private static String part(String inside, String name) {
            var start = inside.indexOf(name);
            if (start < 0) {
                return "";
            }
            var end = inside.indexOf('}', start);
            return inside.substring(start + name.length(), end < 0 ? inside.length() : end);
        }
    }

    public static boolean areIn(String text) {
        return text.contains(START);
    }

    /** The text with each token replaced by its address. */
    public static String resolve(String text, Function<LinkToken, String> address) {
        var start = text.indexOf(START);
        if (start < 0) {
            return text;
        }
        var resolved = new StringBuilder(text.length());
        var copied = 0;
        while (start >= 0) {
            var end = text.indexOf(END, start);
            if (end < 0 || end - start > LONGEST) {
                break;
            }
            resolved.append(text, copied, start)
                    .append(Escaping.attribute(
                            address.apply(LinkToken.parse(text.substring(start + START.length(), end + 1)))));
            copied = end + END.length();
            start = text.indexOf(START, copied);
        }
        return resolved.append(text, copied, text.length()).toString();
    }
}
