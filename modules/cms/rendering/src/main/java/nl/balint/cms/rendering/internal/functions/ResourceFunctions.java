package nl.balint.cms.rendering.internal.functions;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import nl.balint.cms.definitions.Resource;
import nl.balint.cms.rendering.internal.model.Links;
import nl.balint.cms.rendering.internal.model.Rendering;
import nl.balint.cms.rendering.internal.text.Escaping;

/** {@code resfn}: tags for style sheets and scripts, found by a pattern over the paths of all resources. */
public final class ResourceFunctions {

    private final Rendering rendering;

    public ResourceFunctions(Rendering rendering) {
        this.rendering = rendering;
    }

    /** The stamped address of one resource: {@code resfn.link("/site/webresources/css/main.css")}. */
    public String link(String path) {
        return ResourceStamps.link(rendering.setting().definitions(), path);
    }

    public String css(Object patterns) {
        return css(patterns, "");
    }

    public String css(Object patterns, String attributes) {
        return tags(patterns, resource -> styleSheet(plain(resource), attributes));
    }

    public String cachedCss(Object patterns) {
        return cachedCss(patterns, "");
    }

    public String cachedCss(Object patterns, String attributes) {
        return tags(patterns, resource -> styleSheet(ResourceStamps.link(resource), attributes));
    }

    public String js(Object patterns) {
        return js(patterns, "");
    }

    public String js(Object patterns, String attributes) {
        return tags(patterns, resource -> script(plain(resource), attributes));
    }

    public String cachedJs(Object patterns) {
        return cachedJs(patterns, "");
    }

    public String cachedJs(Object patterns, String attributes) {
        return tags(patterns, resource -> script(ResourceStamps.link(resource), attributes));
    }

    private String tags(Object patterns, Function<Resource, String> tag) {
        var tags = new StringBuilder();
        for (var pattern : patterns instanceof List<?> list ? list : List.of(patterns)) {
            matching(pattern.toString())
                    .forEach(resource -> tags.append(tag.apply(resource)).append('\n'));
        }
        return tags.toString();
    }

    private List<Resource> matching(String pattern) {
        try {
            var wanted = Pattern.compile(pattern);
            return rendering.setting().definitions().resources("/").stream()
                    .filter(resource -> wanted.matcher(resource.path()).matches())
                    .toList();
        } catch (PatternSyntaxException broken) {
            return List.of();
        }
    }

    private static String plain(Resource resource) {
        return "/.resources" + Links.encoded(resource.path());
    }

    private static String styleSheet(String address, String attributes) {
        return "<link rel=\"stylesheet\" type=\"text/css\"" + more(attributes) + " href=\""
                + Escaping.attribute(address) + "\"/>";
    }

    private static String script(String address, String attributes) {
        return "<script" + more(attributes) + " src=\"" + Escaping.attribute(address) + "\"></script>";
    }

    private static String more(String attributes) {
        return attributes.isBlank() ? "" : " " + attributes.strip();
    }
}
