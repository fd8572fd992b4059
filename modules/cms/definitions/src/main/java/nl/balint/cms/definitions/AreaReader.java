package nl.balint.cms.definitions;

import java.util.LinkedHashMap;
import java.util.Map;

/** Reads the areas of a template, and theirs. */
final class AreaReader {

    private final PartsReader parts;

    AreaReader(PartsReader parts) {
        this.parts = parts;
    }

    Map<String, AreaDefinition> read(Section owner) {
        Map<String, AreaDefinition> areas = new LinkedHashMap<>();
        owner.sections("areas").forEach((name, section) -> areas.put(name, area(name, section)));
        return areas;
    }

    private AreaDefinition area(String name, Section section) {
        parts.checkNames(section);
        var area = new AreaDefinition(
                name,
                section.text("title"),
                section.text("description"),
                type(section),
                section.text("type"),
                parts.available(section, "availableComponents"),
                section.text("renderType"),
                section.text("templateScript"),
                section.text("dialog"),
                section.flag("optional", false),
                section.flag("createAreaNode", true),
                section.flag("enabled", true),
                section.number("maxComponents", AreaDefinition.NO_LIMIT),
                parts.inheritance(section),
                read(section),
                section.values("parameters"),
                section.values("contextAttributes"),
                section.text("i18nBasename"),
                section.text("modelClass"),
                parts.editing(section),
                parts.autoGeneration(section),
                section.leaveAside("name", "class", "$type").rest());
        if (!section.has("class")) {
            section.complainOfRest("an area");
        }
        return area;
    }

    private static AreaType type(Section section) {
        String type = section.text("type");
        return switch (type) {
            case "", "list" -> AreaType.LIST;
            case "single" -> AreaType.SINGLE;
            case "noComponent" -> AreaType.NO_COMPONENT;
            default -> {
                section.warning("type", "an area is list, single or noComponent, not " + type + "; read as list");
                yield AreaType.LIST;
            }
        };
    }
}
