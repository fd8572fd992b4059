package nl.balint.cms.rendering.internal.template;

import freemarker.cache.TemplateLoader;
import freemarker.template.Configuration;
import freemarker.template.Template;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Finds templates among the resources of the light modules; no other file and nothing else of a module is one. */
final class TemplateFiles implements TemplateLoader {

    private final Function<String, Optional<TemplateSource>> sources;

    private final Configuration configuration;

    TemplateFiles(Function<String, Optional<TemplateSource>> sources, Configuration configuration) {
        this.sources = sources;
        this.configuration = configuration;
    }

    @Override
    public @Nullable Object findTemplateSource(String name) {
        var template = name.endsWith(".ftl") || name.endsWith(".ftlh");
        return template ? sources.apply("/" + name).orElse(null) : null;
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
