package nl.balint.cms.rendering.internal.template;

import freemarker.cache.TemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds templates among the resources of the light modules. As in Magnolia what goes to browsers may be one as well, a
 * picture in SVG or a script; no other file and nothing else of a module is.
 */
final class TemplateFiles implements TemplateLoader {

    private static final Pattern TEMPLATE = Pattern.compile("\\.(?:ftl[hx]?|x?html?|xml|svg|m?js|css|json)$");

    private final Function<String, Optional<TemplateSource>> sources;

    private final Configuration configuration;

    TemplateFiles(Function<String, Optional<TemplateSource>> sources, Configuration configuration) {
        this.sources = sources;
        this.configuration = configuration;
    }

    @Override
    public @Nullable Object findTemplateSource(String name) throws IOException {
        try {
            return TEMPLATE.matcher(name).find() ? sources.apply("/" + name).orElse(null) : null;
        } catch (UncheckedIOException unreadable) {
            throw new IOException(unreadable.getMessage(), unreadable);
        }
    }

    @Override
    public long getLastModified(Object source) {
        return 0;
    }

    /** Every template passes here, included and imported ones too: so this is where they are checked. */
    @Override
    public Reader getReader(Object source, String encoding) throws IOException {
        var file = (TemplateSource) source;
        var name = file.path().substring(1);
        TemplateLint.check(new Template(name, new StringReader(file.text()), configuration));
        return new StringReader(file.text());
    }

    @Override
    public void closeTemplateSource(Object source) {
        // A text needs no closing.
    }
}
