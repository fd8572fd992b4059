package nl.balint.cms.definitions;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads themes. */
final class ThemeReader {

    private final PartsReader parts;

    ThemeReader(DefinitionSources known) {
        this.parts = new PartsReader(known);
    }

    ThemeDefinition read(Source source, Section section) {
        Map<String, ImageVariation> variations = new LinkedHashMap<>();
        section.section("imaging")
                .sections("variations")
                .forEach((name, variation) -> variations.put(name, variation(name, variation)));
        var theme = new ThemeDefinition(
                section.text("name", source.id()),
                parts.links(section, "cssFiles"),
                parts.links(section, "jsFiles"),
                variations,
                source.path());
        section.leaveAside("class", "$type", "label", "description", "bodyClass", "favicon", "imaging")
                .complainOfRest("a theme");
        return theme;
    }

    private static ImageVariation variation(String name, Section section) {
        int width = section.number("width", 0);
        int height = section.number("height", 0);
        if (width <= 0 && height <= 0) {
            section.warning("width", "the image variation " + name + " has neither a width nor a height");
        }
        return new ImageVariation(
                name, Math.max(0, width), Math.max(0, height), section.flag("crop", false), section.has("zoom"));
    }
}
