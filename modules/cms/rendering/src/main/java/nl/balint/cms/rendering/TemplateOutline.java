package nl.balint.cms.rendering;

import java.util.LinkedHashMap;
import java.util.Map;
import nl.balint.cms.definitions.AreaDefinition;
import nl.balint.cms.definitions.AvailableComponent;
import nl.balint.cms.definitions.Renderable;
import nl.balint.cms.definitions.TemplateDefinition;

/**
 * A template definition as front ends ask for it: what it is called, its dialog, its areas and what may stand in them.
 */
public final class TemplateOutline {

    private TemplateOutline() {}

    /** Maps, lists, texts, numbers, by the names of the definition. */
    public static Map<String, Object> of(TemplateDefinition template) {
        var outline = outline(template);
        outline.put("id", template.id());
        outline.put("type", template.type());
        outline.put("subtype", template.subtype());
        outline.put("visible", template.visible());
        return outline;
    }

    private static Map<String, Object> outline(Renderable definition) {
        var outline = new LinkedHashMap<String, Object>();
        outline.put("name", definition.name());
        outline.put("title", definition.title());
        outline.put("description", definition.description());
        outline.put("renderType", definition.renderType());
        outline.put("templateScript", definition.templateScript());
        outline.put("dialog", definition.dialog());
        outline.put("parameters", definition.parameters());
        var areas = new LinkedHashMap<String, Object>();
        definition.areas().forEach((name, area) -> areas.put(name, of(area)));
        outline.put("areas", areas);
        return outline;
    }

    private static Map<String, Object> of(AreaDefinition area) {
        var outline = outline(area);
        outline.put("type", area.typeName());
        outline.put("optional", area.optional());
        outline.put("createAreaNode", area.createAreaNode());
        outline.put("enabled", area.enabled());
        if (area.maxComponents() != AreaDefinition.NO_LIMIT) {
            outline.put("maxComponents", area.maxComponents());
        }
        var available = new LinkedHashMap<String, Object>();
        area.availableComponents().forEach((name, component) -> available.put(name, of(name, component)));
        outline.put("availableComponents", available);
        return outline;
    }

    private static Map<String, Object> of(String name, AvailableComponent component) {
        return Map.of("name", name, "id", component.id(), "enabled", component.enabled());
    }
}
