package nl.balint.cms.rendering.internal.template;

import freemarker.cache.StrongCacheStorage;
import freemarker.cache.TemplateNameFormat;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.MalformedTemplateNameException;
import freemarker.template.Template;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateNotFoundException;
import freemarker.template.Version;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The templates of one state of the light modules, read once each. A changed file makes a new state and with it a new
 * engine, so nothing here ever grows stale.
 */
public final class TemplateEngine {

    static final Version BEHAVES_AS = Configuration.VERSION_2_3_34;

    private final Configuration configuration;
    private final Map<String, Template> templates = new ConcurrentHashMap<>();

    /**
     * Reads templates from these sources only.
     *
     * @param shared what every template knows by name, such as the {@code cms} directives
     */
    public TemplateEngine(
            Function<String, Optional<TemplateSource>> sources,
            TemplateObjects objects,
            Map<String, ? extends TemplateModel> shared,
            TemplateExceptionHandler failures,
            ZoneId zone) {
        configuration = new BoundedConfiguration();
        BoundedSteps.addTo(configuration);
        configuration.setTemplateLoader(new TemplateFiles(sources, configuration));
        configuration.setTemplateNameFormat(TemplateNameFormat.DEFAULT_2_4_0);
        configuration.setCacheStorage(new StrongCacheStorage());
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        configuration.setLocalizedLookup(false);
        configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
        configuration.setOutputEncoding(StandardCharsets.UTF_8.name());
        configuration.setTagSyntax(Configuration.AUTO_DETECT_TAG_SYNTAX);
        configuration.setRecognizeStandardFileExtensions(true);
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateExceptionHandler(failures);
        configuration.setAttemptExceptionReporter((failure, environment) -> {});
        configuration.setLogTemplateExceptions(false);
        configuration.setWrapUncheckedExceptions(false);
        configuration.setObjectWrapper(objects);
        configuration.setTimeZone(TimeZone.getTimeZone(zone));
        shared.forEach(configuration::setSharedVariable);
    }

    /** Every template passes here, included and imported ones too, and leaves with its bounds. */
    private static final class BoundedConfiguration extends Configuration {

        private static final String BOUNDED = "bounded";

        BoundedConfiguration() {
            super(BEHAVES_AS);
        }

        @Override
        public @Nullable Template getTemplate(
                String name,
                @Nullable Locale locale,
                @Nullable Object lookup,
                @Nullable String encoding,
                boolean parse,
                boolean ignoreMissing)
                throws IOException {
            var template = super.getTemplate(name, locale, lookup, encoding, parse, ignoreMissing);
            if (template != null) {
                lay(template);
            }
            return template;
        }

        @SuppressWarnings("SynchronizationOnLocalVariableOrMethodParameter") // a template has no other lock
        private static void lay(Template template) {
            synchronized (template) {
                if (template.getCustomAttribute(BOUNDED) == null) {
                    TemplateBounds.lay(template);
                    template.setCustomAttribute(BOUNDED, true);
                }
            }
        }
    }

    /** The template at an absolute path such as {@code /site/templates/pages/home.ftlh}. */
    public Template template(String path) {
        var known = templates.get(path);
        if (known != null) {
            return known;
        }
        var template = read(path);
        templates.put(path, template);
        return template;
    }

    private Template read(String path) {
        try {
            return configuration.getTemplate(path);
        } catch (TemplateNotFoundException | MalformedTemplateNameException missing) {
            throw new TemplateFailure(path, 0, "there is no such template", missing);
        } catch (ParseException broken) {
            throw new TemplateFailure(path, broken.getLineNumber(), broken.getEditorMessage(), broken);
        } catch (IOException unreadable) {
            throw new TemplateFailure(path, 0, "cannot be read: " + unreadable.getMessage(), unreadable);
        }
    }
}
