package nl.balint.cms.definitions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A site: its theme, languages, which templates it offers, where its pages live and under which names it is reached.
 */
public record SiteDefinition(
        String name,
        String theme,
        Languages languages,
        Availability availability,
        String prototypeId,
        Map<String, Mapping> mappings,
        List<String> domains,
        Map<String, Object> parameters,
        Map<String, Object> own,
        String file) {

    /** The name of the site that holds where no other does. */
    static final String FALLBACK = "fallback";

    public SiteDefinition {
        mappings = Ordered.copy(mappings);
        domains = List.copyOf(domains);
        parameters = Ordered.copy(parameters);
        own = Ordered.copy(own);
    }

    /** The one named {@code fallback}, else the first, else one that says nothing. */
    static SiteDefinition among(Map<String, SiteDefinition> sites) {
        SiteDefinition fallback = sites.get(FALLBACK);
        return fallback != null ? fallback : sites.values().stream().findFirst().orElseGet(SiteDefinition::unnamed);
    }

    /** What holds where no light module defines a site. */
    public static SiteDefinition unnamed() {
        return new SiteDefinition(
                FALLBACK, "", Languages.NONE, Availability.ALL, "", Map.of(), List.of(), Map.of(), Map.of(), "");
    }

    /** The languages of its content. Not enabled: only the default one. */
    public record Languages(boolean enabled, Locale defaultLocale, Locale fallbackLocale, List<Locale> locales) {

        public static final Languages NONE =
                new Languages(false, Locale.ENGLISH, Locale.ENGLISH, List.of(Locale.ENGLISH));

        public Languages {
            locales = List.copyOf(locales);
        }

        /** All but the first: their pages have addresses of their own, and their texts names of their own. */
        public List<Locale> others() {
            return enabled
                    ? locales.stream()
                            .filter(locale -> !locale.equals(defaultLocale))
                            .toList()
                    : List.of();
        }

        /** The language of the content for who reads this one: it, when there is content in it, else the default. */
        public Locale ofContent(Locale reader) {
            return locales.contains(reader) ? reader : defaultLocale;
        }
    }

    /** Which page templates editors may choose. */
    public record Availability(boolean enableAll, List<String> renderTypes, List<AvailableComponent> templates) {

        public static final Availability ALL = new Availability(true, List.of(), List.of());

        public Availability {
            renderTypes = List.copyOf(renderTypes);
            templates = List.copyOf(templates);
        }

        /** Whether a template is on offer to people with these roles. */
        boolean offers(TemplateDefinition template, Set<String> roles) {
            return template.visible()
                    && (enableAll
                            || renderTypes.contains(template.renderType())
                            || templates.stream()
                                    .anyMatch(each -> each.id().equals(template.id()) && each.isFor(roles)));
        }
    }

    /** An address prefix that stands for a path in a workspace. */
    public record Mapping(String name, String uriPrefix, String handlePrefix, String repository) {}
}
