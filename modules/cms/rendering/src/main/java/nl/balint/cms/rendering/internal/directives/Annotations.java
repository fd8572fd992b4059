package nl.balint.cms.rendering.internal.directives;

import freemarker.template.TemplateModelException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.balint.cms.content.Node;
import nl.balint.cms.definitions.AreaDefinition;
import nl.balint.cms.definitions.TemplateDefinition;
import nl.balint.cms.rendering.internal.model.Nodes;
import nl.balint.cms.rendering.internal.model.Rendering;
import nl.balint.cms.rendering.internal.model.Script;

/**
 * What the comments in a page would say, by path, for a front end that puts them there itself. Found by the definitions
 * and the content: no script is run.
 */
public final class Annotations {

    private static final Arguments NOTHING_SAID = new Arguments(Map.of());

    private final Rendering rendering;
    private final Marks marks;
    private final Map<String, String> byPath = new LinkedHashMap<>();

    private Annotations(Rendering rendering) {
        this.rendering = rendering;
        this.marks = new Marks(rendering, new StringWriter());
    }

    /** Of a page and all areas and components in it, the outer ones first. */
    public static Map<String, String> of(Node page, TemplateDefinition template, Rendering rendering)
            throws TemplateModelException {
        var annotations = new Annotations(rendering);
        annotations.byPath.put(
                page.path().path(), Marks.ofPage(page, template, "").text());
        annotations.addAreas(script(page, template, rendering), template.areas());
        return annotations.byPath;
    }

    private static Script script(Node node, TemplateDefinition template, Rendering rendering) {
        return new Script(rendering.map(node), node, template, template, Map.of());
    }

    private void addAreas(Script around, Map<String, AreaDefinition> areas) throws TemplateModelException {
        for (var definition : areas.values()) {
            if (definition.enabled()) {
                var area = Area.of(definition, around, NOTHING_SAID, rendering);
                byPath.put(
                        area.place().path(),
                        marks.ofArea(definition, area.mark(NOTHING_SAID)).text());
                for (var placed : area.components()) {
                    addComponent(placed);
                }
            }
        }
    }

    private void addComponent(Area.Placed placed) throws TemplateModelException {
        var node = placed.node();
        var template = rendering.setting().definitions().template(Nodes.text(node, "mgnl:template"));
        if (template.isPresent()) {
            byPath.put(
                    node.path().path(),
                    marks.ofComponent(node, template.get(), Area.own(placed)).text());
            addAreas(script(node, template.get(), rendering), template.get().areas());
        }
    }
}
