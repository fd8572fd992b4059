package nl.balint.cms.rendering.internal.functions;

import java.net.URI;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Relative addresses in a style sheet, made absolute: it is going to be served from elsewhere. */
final class StyleAddresses {

    private static final Pattern RELATIVE =
            Pattern.compile("url\\(\\s*(['\"]?)(?![/#'\"]|[a-zA-Z][a-zA-Z0-9+.-]*:)([^'\")]+)");

    private StyleAddresses() {}

    static String absolute(String css, String path) {
        return RELATIVE.matcher(css)
                .replaceAll(
                        found -> Matcher.quoteReplacement("url(" + found.group(1) + resolved(path, found.group(2))));
    }

    private static String resolved(String path, String relative) {
        try {
            return URI.create("/.resources" + path).resolve(relative.strip()).toString();
        } catch (IllegalArgumentException malformed) {
            return relative;
        }
    }
}
