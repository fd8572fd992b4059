package nl.balint.cms.rendering.internal.directives;

import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.utility.Constants;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.definitions.AreaDefinition;
import nl.balint.cms.definitions.AreaType;
import nl.balint.cms.definitions.Inheritance;
import nl.balint.cms.rendering.internal.model.ContentMap;
import nl.balint.cms.rendering.internal.model.Inherited;
import nl.balint.cms.rendering.internal.model.Nodes;
import nl.balint.cms.rendering.internal.model.Publishing;
import nl.balint.cms.rendering.internal.model.Rendering;
import nl.balint.cms.rendering.internal.model.Script;
import org.jspecify.annotations.Nullable;

/**
 * One area of a page or component: its definition, its node when it has one, and the components in it.
 *
 * @param found its node, when it has one
 * @param place where it is or would be
 */
record Area(
        AreaDefinition definition,
        @Nullable Node found,
        ContentPath place,
        List<Placed> components,
        List<Node> above,
        Script around,
        Rendering rendering) {

    private static final String COMPONENT = "mgnl:component";

    /** A component, and whether it comes from a page above. */
    record Placed(Node node, boolean inherited) {}

    static Area of(AreaDefinition definition, Script around, Arguments arguments, Rendering rendering)
            throws TemplateModelException {
        var node = node(definition, around, arguments, rendering);
        node.ifPresent(rendering.reads()::children);
        var place = node.map(Node::path)
                .or(() -> around.node().map(parent -> parent.path().child(definition.name())))
                .orElseThrow(() -> new TemplateModelException("There is no content for area " + definition.name()));
        var found = node.orElse(null);
        var above = above(definition, found, around, rendering);
        return new Area(
                definition, found, place, components(definition, found, above, rendering), above, around, rendering);
    }

    private static Optional<Node> node(
            AreaDefinition definition, Script around, Arguments arguments, Rendering rendering)
            throws TemplateModelException {
        if (arguments.namesNode()) {
            return arguments.node(rendering);
        }
        if (!definition.createAreaNode()) {
            return around.node();
        }
        return around.node().flatMap(parent -> {
            // Reading it as a template would notes that the page depends on its being there or not.
            rendering.map(parent).get(definition.name());
            return parent.child(definition.name());
        });
    }

    /** The same area in the pages above, the nearest first. */
    private static List<Node> above(
            AreaDefinition definition, @Nullable Node found, Script around, Rendering rendering) {
        if (!definition.inheritance().enabled()) {
            return List.of();
        }
        if (found != null) {
            return Inherited.nearestFirst(found, rendering.reads());
        }
        return around.node()
                .map(parent -> Inherited.nearestFirst(parent, rendering.reads()).stream()
                        .flatMap(each -> {
                            rendering.reads().children(each);
                            return each.child(definition.name()).stream();
                        })
                        .toList())
                .orElse(List.of());
    }

    private static List<Placed> components(
            AreaDefinition definition, @Nullable Node found, List<Node> above, Rendering rendering) {
        var all = new ArrayList<Placed>();
        var topFirst = new ArrayList<>(above);
        Collections.reverse(topFirst);
        for (var place : topFirst) {
            rendering.reads().children(place);
            for (var child : place.children()) {
                if (child.isType(COMPONENT) && isInherited(child, definition.inheritance(), rendering)) {
                    all.add(new Placed(child, true));
                }
            }
        }
        if (found != null) {
            for (var child : found.children()) {
                if (child.isType(COMPONENT)) {
                    all.add(new Placed(child, false));
                }
            }
        }
        return List.copyOf(all.subList(0, Math.min(all.size(), limit(definition))));
    }

    private static boolean isInherited(Node component, Inheritance inheritance, Rendering rendering) {
        return switch (inheritance.components()) {
            case ALL -> true;
            case NONE -> false;
            case FILTERED -> {
                rendering.reads().property(component, "inheritable");
                yield Nodes.isTrue(component, "inheritable");
            }
        };
    }

    private static int limit(AreaDefinition definition) {
        var most = definition.maxComponents() < 0 ? Integer.MAX_VALUE : definition.maxComponents();
        return definition.type() == AreaType.SINGLE ? Math.min(1, most) : most;
    }

    /** An area that an editor may add is nothing until then, except to the editor. */
    boolean isToBeShown() {
        return found != null || !definition.optional() || rendering.setting().editing();
    }

    void write(Parts parts, Arguments arguments, Writer out) throws TemplateException, IOException {
        var marks = new Marks(rendering, out);
        if (rendering.setting().request().onlyArea().equals(definition.name())) {
            writeInside(parts, out);
            return;
        }
        marks.openArea(definition, mark(arguments));
        parts.inside(place, rendering, out, inside -> writeInside(parts, inside));
        marks.close("area");
    }

    /** How it stands in the page. */
    Marks.AreaMark mark(Arguments arguments) throws TemplateModelException {
        return new Marks.AreaMark(
                place.toString(),
                found != null,
                arguments.text("dialog"),
                arguments.text("label"),
                arguments.text("editable"),
                components.size(),
                found == null ? "0" : Publishing.status(found));
    }

    private void writeInside(Parts parts, Writer out) throws TemplateException, IOException {
        if (definition.templateScript().isEmpty()) {
            for (var component : components) {
                parts.component(component.node(), own(component), rendering, out);
            }
        } else {
            parts.run(script(), rendering, out);
        }
    }

    static Parts.Component own(Placed component) {
        return component.inherited() ? new Parts.Component(true, "", "", Map.of()) : Parts.Component.OWN;
    }

    private Script script() {
        return new Script(content(), found, definition, around.template(), extras());
    }

    /** Nothing for an area that an editor may add; what it inherits for one that has no node of its own yet. */
    private @Nullable TemplateModel content() {
        var inherits = definition.inheritance().properties() == Inheritance.Properties.ALL && !above.isEmpty();
        if (found != null) {
            var map = rendering.map(found);
            return inherits ? map.withPropertiesFrom(above) : map;
        }
        if (definition.optional()) {
            return null;
        }
        return inherits ? rendering.map(above.get(0)).withPropertiesFrom(above) : Constants.EMPTY_HASH;
    }

    private ContentMap content(Placed component) {
        var map = rendering.map(component.node());
        return component.inherited() ? map.inherited() : map;
    }

    private Map<String, TemplateModel> extras() {
        var models = components.stream().map(this::content).toList();
        if (definition.type() == AreaType.SINGLE) {
            return models.isEmpty() ? Map.of() : Map.of("component", models.get(0));
        }
        return Map.of("components", rendering.sequence(models));
    }
}
