package nl.balint.cms.rendering.internal.directives;

import freemarker.template.AdapterTemplateModel;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.content.Node;
import nl.balint.cms.definitions.AreaDefinition;
import nl.balint.cms.rendering.internal.model.ContentMap;
import nl.balint.cms.rendering.internal.model.DefinitionMap;
import nl.balint.cms.rendering.internal.model.NodeFacts;
import nl.balint.cms.rendering.internal.model.Nodes;
import nl.balint.cms.rendering.internal.model.Rendering;

/** What a template wrote in a directive. */
final class Arguments {

    private final Map<String, TemplateModel> values = new LinkedHashMap<>();

    Arguments(Map<?, ?> parameters) {
        parameters.forEach((name, value) -> {
            if (value instanceof TemplateModel model) {
                values.put(name.toString(), model);
            }
        });
    }

    boolean has(String name) {
        return values.containsKey(name);
    }

    String text(String name) throws TemplateModelException {
        var value = values.get(name);
        if (value instanceof TemplateBooleanModel flag) {
            return Boolean.toString(flag.getAsBoolean());
        }
        return value instanceof TemplateScalarModel text ? text.getAsString() : "";
    }

    /** The node that {@code content}, or {@code uuid} or {@code path} with {@code workspace}, points at. */
    Optional<Node> node(Rendering rendering) throws TemplateModelException {
        var content = content();
        if (content.isPresent()) {
            return content.map(ContentMap::node);
        }
        var workspace = has("workspace") ? text("workspace") : "website";
        if (has("uuid")) {
            return Nodes.findById(rendering.content(), workspace, text("uuid"));
        }
        return has("path") ? Nodes.find(rendering.content(), workspace, text("path")) : Optional.empty();
    }

    private Optional<ContentMap> content() {
        if (values.get("content") instanceof AdapterTemplateModel model) {
            var given = model.getAdaptedObject(Object.class);
            return given instanceof ContentMap map
                    ? Optional.of(map)
                    : given instanceof NodeFacts facts ? Optional.of(facts.map()) : Optional.empty();
        }
        return Optional.empty();
    }

    /** Whether an area got its content from a page above. */
    boolean isInherited() {
        return content().filter(ContentMap::isInherited).isPresent();
    }

    /** The area that {@code area} hands over, such as {@code def.areas.main}. */
    Optional<AreaDefinition> area() {
        return values.get("area") instanceof DefinitionMap map ? map.area() : Optional.empty();
    }

    boolean namesNode() {
        return has("content") || has("uuid") || has("path");
    }

    Map<String, TemplateModel> contextAttributes() throws TemplateModelException {
        var attributes = new LinkedHashMap<String, TemplateModel>();
        if (values.get("contextAttributes") instanceof TemplateHashModelEx hash) {
            var keys = hash.keys().iterator();
            while (keys.hasNext()) {
                var name = ((TemplateScalarModel) keys.next()).getAsString();
                var value = hash.get(name);
                if (value != null) {
                    attributes.put(name, value);
                }
            }
        }
        return attributes;
    }
}
