package nl.balint.cms.rendering.internal.model;

import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.definitions.AreaDefinition;
import nl.balint.cms.definitions.Renderable;
import nl.balint.cms.definitions.ResourceLink;
import nl.balint.cms.definitions.TemplateDefinition;
import org.jspecify.annotations.Nullable;

/** {@code def}: what the definition says; a name it does not know is looked up in its parameters. */
public final class DefinitionMap implements NamedValues {

    private final Renderable definition;
    private final TemplateDefinition template;
    private final Rendering rendering;

    DefinitionMap(Renderable definition, TemplateDefinition template, Rendering rendering) {
        this.definition = definition;
        this.template = template;
        this.rendering = rendering;
    }

    /** The area that it defines, when it defines one. */
    public Optional<AreaDefinition> area() {
        return definition instanceof AreaDefinition area ? Optional.of(area) : Optional.empty();
    }

    @Override
    public @Nullable TemplateModel value(String key) throws TemplateModelException {
        var value = known(key);
        return rendering.wrap(value == null ? definition.parameters().get(key) : value);
    }

    private @Nullable Object known(String key) {
        return switch (key) {
            case "id" -> definition instanceof AreaDefinition ? null : template.id();
            case "name" -> definition.name();
            case "title" -> unlessEmpty(definition.title());
            case "description" -> unlessEmpty(definition.description());
            case "dialog" -> unlessEmpty(definition.dialog());
            case "renderType" -> unlessEmpty(definition.renderType());
            case "templateScript" -> unlessEmpty(definition.templateScript());
            case "i18nBasename" -> unlessEmpty(definition.i18nBasename());
            case "parameters" -> definition.parameters();
            case "areas" -> areas();
            default -> definition instanceof AreaDefinition area ? ofArea(area, key) : ofTemplate(key);
        };
    }

    private static @Nullable Object ofArea(AreaDefinition area, String key) {
        return switch (key) {
            case "type" -> unlessEmpty(area.typeName());
            case "availableComponents" -> available(area);
            case "optional" -> area.optional();
            case "maxComponents" -> area.maxComponents() < 0 ? null : area.maxComponents();
            default -> null;
        };
    }

    private static Map<String, Object> available(AreaDefinition area) {
        var available = new LinkedHashMap<String, Object>();
        area.availableComponents()
                .forEach((name, component) -> available.put(
                        name, Map.of("name", name, "id", component.id(), "enabled", component.enabled())));
        return available;
    }

    private @Nullable Object ofTemplate(String key) {
        return switch (key) {
            case "type" -> unlessEmpty(template.type());
            case "subtype" -> unlessEmpty(template.subtype());
            case "visible" -> template.visible();
            case "cssFiles" -> links(template.cssFiles());
            case "jsFiles" -> links(template.jsFiles());
            case "variations" -> variations();
            default -> null;
        };
    }

    private Map<String, TemplateModel> variations() {
        var variations = new LinkedHashMap<String, TemplateModel>();
        template.variations().forEach((name, each) -> variations.put(name, new DefinitionMap(each, each, rendering)));
        return variations;
    }

    private Map<String, TemplateModel> areas() {
        var areas = new LinkedHashMap<String, TemplateModel>();
        definition.areas().forEach((name, area) -> areas.put(name, new DefinitionMap(area, template, rendering)));
        return areas;
    }

    /** Style sheets or scripts as templates go over them. */
    static List<Map<String, Object>> links(List<ResourceLink> links) {
        return links.stream().map(DefinitionMap::link).toList();
    }

    private static Map<String, Object> link(ResourceLink link) {
        var map = new LinkedHashMap<String, Object>();
        map.put("name", link.name());
        map.put("link", link.link());
        map.put("addFingerPrint", link.addFingerPrint());
        if (!link.media().isEmpty()) {
            map.put("media", link.media());
        }
        if (!link.conditionalComment().isEmpty()) {
            map.put("conditionalComment", link.conditionalComment());
        }
        return map;
    }

    private static @Nullable String unlessEmpty(String text) {
        return text.isEmpty() ? null : text;
    }
}
