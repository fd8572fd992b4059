package nl.balint.cms.definitions;

import java.util.List;
import java.util.Map;

/** The dress of a site: style sheets, scripts, and the sizes that images are shown in. */
public record ThemeDefinition(
        String name,
        List<ResourceLink> cssFiles,
        List<ResourceLink> jsFiles,
        Map<String, ImageVariation> variations,
        String file) {

    public ThemeDefinition {
        cssFiles = List.copyOf(cssFiles);
        jsFiles = List.copyOf(jsFiles);
        variations = Ordered.copy(variations);
    }
}
