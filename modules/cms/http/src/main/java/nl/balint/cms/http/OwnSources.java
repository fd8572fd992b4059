package nl.balint.cms.http;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What a page brings along beside what is ours, as a policy names it: hosts such as {@code https://cdn.example.org},
 * and {@code 'sha256-…'} of a script that stands in the page.
 */
public record OwnSources(List<String> scripts, List<String> styles) {

    private static final Pattern SOURCE =
            Pattern.compile("https?://[\\w.-]+(?::\\d{1,5})?|'sha256-[A-Za-z0-9+/=]{44}'");

    public OwnSources {
        scripts = List.copyOf(scripts);
        styles = List.copyOf(styles);
        for (List<String> sources : List.of(scripts, styles)) {
            for (String source : sources) {
                if (!SOURCE.matcher(source).matches()) {
                    throw new IllegalArgumentException("Expected a host or a hash, not " + source);
                }
            }
        }
    }
}
