package nl.balint.cms.definitions;

import java.util.ArrayList;
import java.util.IllformedLocaleException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Reads sites. */
final class SiteReader {

    private final DefinitionSources known;
    private final PartsReader parts;

    SiteReader(DefinitionSources known) {
        this.known = known;
        this.parts = new PartsReader(known);
    }

    SiteDefinition read(Source source, Section section) {
        Section templates = section.section("templates");
        String theme = theme(section);
        return new SiteDefinition(
                section.text("name", source.id()),
                theme,
                languages(section),
                availability(templates),
                prototypeId(templates),
                mappings(section),
                domains(section),
                section.values("parameters"),
                section.leaveAside("name", "templates").rest(),
                source.path());
    }

    private String theme(Section section) {
        Section theme = section.section("theme");
        String name = theme.text("name");
        if (!name.isEmpty() && !known.has(DefinitionKind.THEME, name)) {
            theme.warning("name", "there is no theme " + name);
        }
        return name;
    }

    private String prototypeId(Section templates) {
        String id = templates.text("prototypeId");
        if (!id.isEmpty() && !known.has(DefinitionKind.TEMPLATE, id)) {
            templates.warning("prototypeId", "there is no template " + id);
        }
        return id;
    }

    private SiteDefinition.Availability availability(Section templates) {
        if (!templates.has("availability")) {
            return SiteDefinition.Availability.ALL;
        }
        Section section = templates.section("availability");
        return new SiteDefinition.Availability(
                section.flag("enableAll", false),
                section.texts("enableAllWithRenderType"),
                new ArrayList<>(parts.available(section, "templates").values()));
    }

    private static SiteDefinition.Languages languages(Section site) {
        if (!site.has("i18n")) {
            return SiteDefinition.Languages.NONE;
        }
        Section section = site.section("i18n");
        Locale fallback = locale(section, "fallbackLocale", Locale.ENGLISH);
        Locale standard = locale(section, "defaultLocale", fallback);
        List<Locale> locales = new ArrayList<>();
        section.sections("locales").forEach((name, each) -> {
            if (each.flag("enabled", true)) {
                locales.add(locale(name, each));
            }
        });
        if (!locales.contains(standard)) {
            locales.add(0, standard);
        }
        return new SiteDefinition.Languages(section.flag("enabled", false), standard, fallback, locales);
    }

    private static Locale locale(String name, Section section) {
        String tag = section.text("languageTag");
        if (!tag.isEmpty()) {
            return Locale.forLanguageTag(tag);
        }
        String language = section.text("language");
        if (language.isEmpty()) {
            return Locale.forLanguageTag(name.replace('_', '-'));
        }
        try {
            return new Locale.Builder()
                    .setLanguage(language)
                    .setRegion(section.text("country"))
                    .build();
        } catch (IllformedLocaleException broken) {
            section.warning("language", "there is no language " + language + " " + section.text("country"));
            return Locale.ROOT;
        }
    }

    private static Locale locale(Section section, String key, Locale fallback) {
        String text = section.text(key);
        return text.isEmpty() ? fallback : Locale.forLanguageTag(text.replace('_', '-'));
    }

    private static Map<String, SiteDefinition.Mapping> mappings(Section site) {
        Map<String, SiteDefinition.Mapping> mappings = new LinkedHashMap<>();
        site.sections("mappings")
                .forEach((name, section) -> mappings.put(
                        name,
                        new SiteDefinition.Mapping(
                                name,
                                section.text("URIPrefix"),
                                section.text("handlePrefix"),
                                section.text("repository", "website"))));
        return mappings;
    }

    private static List<String> domains(Section site) {
        return site.sections("domains").entrySet().stream()
                .map(domain -> domain.getValue().text("name", domain.getKey()))
                .toList();
    }
}
