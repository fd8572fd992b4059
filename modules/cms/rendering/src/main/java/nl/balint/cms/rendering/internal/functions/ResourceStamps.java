package nl.balint.cms.rendering.internal.functions;

import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.Resource;
import nl.balint.cms.rendering.internal.model.Links;

/**
 * The addresses of style sheets, scripts and the like; with the time of the file in it, browsers may keep it for ever.
 */
public final class ResourceStamps {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HH-mm-ss-SSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private ResourceStamps() {}

    /** The stamped address of {@code /site/webresources/css/main.css}; a file that is not there gets a plain one. */
    public static String link(Definitions definitions, String path) {
        return definitions.resource(path).map(ResourceStamps::link).orElse("/.resources" + Links.encoded(path));
    }

    static String link(Resource resource) {
        var path = resource.path();
        var dot = path.lastIndexOf('.');
        var end = dot > path.lastIndexOf('/') ? dot : path.length();
        return "/.resources" + Links.encoded(path.substring(0, end)) + "~" + STAMP.format(resource.lastModified())
                + "~cache" + Links.encoded(path.substring(end));
    }
}
