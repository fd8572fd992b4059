package nl.balint.cms.rendering.internal.functions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.definitions.ResourceLink;
import nl.balint.cms.definitions.SiteDefinition;
import nl.balint.cms.rendering.internal.model.LocaleValue;
import nl.balint.cms.rendering.internal.model.Rendering;
import org.jspecify.annotations.Nullable;

/** {@code sitefn}: the site and its theme. */
public final class SiteFunctions {

    private final Rendering rendering;

    public SiteFunctions(Rendering rendering) {
        this.rendering = rendering;
    }

    public Map<String, Object> site() {
        var site = rendering.setting().definitions().site();
        var languages = site.languages();
        return Map.of(
                "name", site.name(),
                "theme", Map.of("name", site.theme()),
                "parameters", site.parameters(),
                "domains", site.domains(),
                "mappings", mappings(site),
                "i18n",
                        Map.of(
                                "enabled",
                                languages.enabled(),
                                "defaultLocale",
                                new LocaleValue(languages.defaultLocale()),
                                "fallbackLocale",
                                new LocaleValue(languages.fallbackLocale()),
                                "locales",
                                languages.locales().stream()
                                        .map(LocaleValue::new)
                                        .toList()));
    }

    public Map<String, Object> site(@Nullable Object content) {
        return site();
    }

    public @Nullable Map<String, Object> theme(@Nullable Object site) {
        var definitions = rendering.setting().definitions();
        return definitions
                .theme(definitions.site().theme())
                .map(theme -> Map.<String, Object>of(
                        "name", theme.name(),
                        "cssFiles", links(theme.cssFiles()),
                        "jsFiles", links(theme.jsFiles()),
                        "imaging",
                                Map.of(
                                        "variations",
                                        List.copyOf(theme.variations().keySet()))))
                .orElse(null);
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
