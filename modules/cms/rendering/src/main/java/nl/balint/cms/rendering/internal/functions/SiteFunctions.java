package nl.balint.cms.rendering.internal.functions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.definitions.ResourceLink;
import nl.balint.cms.definitions.SiteDefinition;
import nl.balint.cms.rendering.internal.model.LocaleValue;
import nl.balint.cms.rendering.internal.model.NamedBean;
import nl.balint.cms.rendering.internal.model.Rendering;
import org.jspecify.annotations.Nullable;

/** {@code sitefn}: the site and its theme. */
public final class SiteFunctions {

    private final Rendering rendering;

    public SiteFunctions(Rendering rendering) {
        this.rendering = rendering;
    }

    public NamedBean site() {
        var site = rendering.setting().definitions().site();
        return bean(
                site.name(),
                Map.of(
                        "theme", bean(site.theme(), Map.of()),
                        "parameters", site.parameters(),
                        "domains", site.domains(),
                        "mappings", mappings(site),
                        "i18n", bean("i18n", languages(site.languages()))));
    }

    public NamedBean site(@Nullable Object content) {
        return site();
    }

    public @Nullable NamedBean theme(@Nullable Object site) {
        var definitions = rendering.setting().definitions();
        return definitions
                .theme(definitions.site().theme())
                .map(theme -> bean(
                        theme.name(),
                        Map.of(
                                "cssFiles",
                                links(theme.cssFiles()),
                                "jsFiles",
                                links(theme.jsFiles()),
                                "imaging",
                                bean(
                                        "imaging",
                                        Map.of(
                                                "variations",
                                                List.copyOf(theme.variations().keySet()))))))
                .orElse(null);
    }

    private NamedBean bean(String name, Map<String, Object> values) {
        return new NamedBean(name, values, rendering);
    }

    private static Map<String, Object> languages(SiteDefinition.Languages languages) {
        return Map.of(
                "enabled",
                languages.enabled(),
                "defaultLocale",
                new LocaleValue(languages.defaultLocale()),
                "fallbackLocale",
                new LocaleValue(languages.fallbackLocale()),
                "locales",
                languages.locales().stream().map(LocaleValue::new).toList());
    }

    private static Map<String, Object> mappings(SiteDefinition site) {
        var mappings = new LinkedHashMap<String, Object>();
        site.mappings()
                .forEach((name, mapping) -> mappings.put(
                        name,
                        Map.of(
                                "name", name,
                                "URIPrefix", mapping.uriPrefix(),
                                "handlePrefix", mapping.handlePrefix(),
                                "repository", mapping.repository())));
        return mappings;
    }

    private List<Map<String, Object>> links(List<ResourceLink> files) {
        return files.stream().map(this::link).toList();
    }

    private Map<String, Object> link(ResourceLink file) {
        var link = new LinkedHashMap<String, Object>();
        link.put("link", file.addFingerPrint() ? stamped(file.link()) : file.link());
        link.put("media", file.media());
        link.put("addFingerPrint", file.addFingerPrint());
        if (!file.conditionalComment().isEmpty()) {
            link.put("conditionalComment", file.conditionalComment());
        }
        return link;
    }

    private String stamped(String link) {
        var prefix = "/.resources";
        return link.startsWith(prefix + "/")
                ? ResourceStamps.link(rendering.setting().definitions(), link.substring(prefix.length()))
                : link;
    }
}
