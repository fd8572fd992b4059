package nl.balint.cms.rendering.internal.model;

import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.Iterator;
import java.util.Map;
import nl.balint.cms.definitions.Renderable;
import org.jspecify.annotations.Nullable;

/** {@code model}: the plain one that every script has, as there are no model classes. */
final class ScriptFacts implements NamedValues, TemplateScalarModel {

    private static final String NAME = Renderable.PLAIN_MODEL;

    private final Script script;
    private final Rendering rendering;

    ScriptFacts(Script script, Rendering rendering) {
        this.script = script;
        this.rendering = rendering;
    }

    @Override
    public @Nullable TemplateModel value(String key) throws TemplateModelException {
        return switch (key) {
            case "content" -> script.content();
            case "node" ->
                rendering.wrap(script.node()
                        .map(node -> new NodeFacts(rendering.map(node), rendering))
                        .orElse(null));
            case "def", "definition" -> new DefinitionMap(script.definition(), script.template(), rendering);
            case "root" -> new ScriptFacts(rendering.page(), rendering);
            case "parent" -> parent();
            case "class" ->
                rendering.wrap(Map.of("name", NAME, "simpleName", NAME.substring(NAME.lastIndexOf('.') + 1)));
            case "execute" -> (TemplateMethodModelEx) arguments -> EMPTY_STRING;
            default -> FormFacts.isPartOfForm(script.template()) ? FormFacts.of(script, key, rendering) : null;
        };
    }

    /** As in Magnolia, what a template prints of a model itself is its class. */
    @Override
    public String getAsString() {
        return NAME;
    }

    /** The very same run: one of the same component inside itself is another one. */
    @SuppressWarnings("ReferenceEquality")
    private boolean isThis(Script other) {
        return other == script;
    }

    private @Nullable TemplateModel parent() {
        rendering.reads().around(ReadLog.Surrounding.PAGE);
        Iterator<Script> outwards = rendering.scripts().iterator();
        while (outwards.hasNext()) {
            if (isThis(outwards.next())) {
                return outwards.hasNext() ? new ScriptFacts(outwards.next(), rendering) : null;
            }
        }
        return null;
    }
}
