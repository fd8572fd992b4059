package nl.balint.cms.rendering;

import java.util.Map;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.definitions.AreaDefinition;
import nl.balint.cms.definitions.AutoGeneration;
import nl.balint.cms.definitions.AutoGeneration.GeneratedNode;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.Renderable;

/**
 * The nodes that a page begins with: its areas, and what templates generate in them. They are made by a deed of an
 * editor or an import, never by looking at the page (docs/decisions/0055).
 */
public final class PageNodes {

    private static final String TEMPLATE = "mgnl:template";

    private final Definitions definitions;

    public PageNodes(Definitions definitions) {
        this.definitions = definitions;
    }

    /**
     * Adds to a page or component of the draft what it lacks; what is there stays as it is. Stands at the next save.
     */
    public void complete(Node node) {
        node.text(TEMPLATE).flatMap(definitions::template).ifPresent(template -> complete(node, template));
    }

    private void complete(Node node, Renderable definition) {
        generate(node, definition.autoGeneration());
        for (var area : definition.areas().values()) {
            completeArea(node, area);
        }
    }

    private void completeArea(Node parent, AreaDefinition area) {
        if (!area.enabled()) {
            return;
        }
        if (!area.createAreaNode()) {
            generate(parent, area.autoGeneration());
            return;
        }
        var node = parent.child(area.name());
        if (node.isEmpty() && area.optional()) {
            return;
        }
        var made = node.orElseGet(() -> parent.add(area.name(), "mgnl:area"));
        complete(made, area);
        for (var child : made.children()) {
            if (child.isType("mgnl:component")) {
                complete(child);
            }
        }
    }

    private static void generate(Node parent, AutoGeneration generation) {
        for (var wanted : generation.nodes()) {
            if (parent.child(wanted.name()).isEmpty()) {
                add(parent, wanted);
            }
        }
    }

    private static void add(Node parent, GeneratedNode wanted) {
        var type = wanted.nodeType().isEmpty() ? "mgnl:contentNode" : wanted.nodeType();
        var node = parent.add(wanted.name(), type);
        if (!wanted.templateId().isEmpty()) {
            node.set(TEMPLATE, wanted.templateId());
        }
        setAll(node, wanted.properties());
        wanted.children().forEach(child -> add(node, child));
    }

    private static void setAll(Node node, Map<String, Object> properties) {
        properties.forEach((name, value) -> {
            if (value instanceof Boolean flag) {
                node.set(name, Value.of(flag));
            } else if (value instanceof Long whole) {
                node.set(name, Value.of(whole));
            } else if (value instanceof Double fraction) {
                node.set(name, Value.of(fraction));
            } else {
                node.set(name, String.valueOf(value));
            }
        });
    }
}
