package nl.balint.cms.rendering.internal.model;

import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateScalarModel;
import nl.balint.cms.content.Node;
import nl.balint.cms.definitions.TemplateDefinition;
import org.jspecify.annotations.Nullable;

/** What scripts of the module {@code form}, and those that decorate them, ask of their {@code model}. */
final class FormFacts {

    private static final String MODULE = "form";

    private static final String SYMBOL = "requiredSymbol";

    private FormFacts() {}

    /** Those of the module {@code form}, and those of others that name its models. */
    static boolean isPartOfForm(TemplateDefinition template) {
        return template.module().equals(MODULE) || template.hasFormModel();
    }

    static @Nullable TemplateModel of(Script script, String key, Rendering rendering) {
        return switch (key) {
            case "value" -> text(script, "defaultValue", rendering);
            case "displayName" -> text(script, "title", rendering);
            case "style" -> TemplateScalarModel.EMPTY_STRING;
            case SYMBOL -> rendering.text(symbol(script, rendering));
            case "valid" -> TemplateBooleanModel.TRUE;
            case "isValid" -> (TemplateMethodModelEx) arguments -> TemplateBooleanModel.TRUE;
            default -> null;
        };
    }

    private static TemplateModel text(Script script, String property, Rendering rendering) {
        return rendering.text(
                script.node().map(node -> read(node, property, rendering)).orElse(""));
    }

    /** That of the form around the field. */
    private static String symbol(Script script, Rendering rendering) {
        var at = script.node();
        while (at.isPresent()) {
            var symbol = read(at.get(), SYMBOL, rendering);
            if (!symbol.isEmpty()) {
                return symbol;
            }
            at = at.get().parent();
        }
        return "*";
    }

    private static String read(Node node, String property, Rendering rendering) {
        rendering.reads().property(node, property);
        return Nodes.text(node, property);
    }
}
