package nl.balint.cms.rendering.internal.model;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateScalarModel;
import nl.balint.cms.content.Node;
import org.jspecify.annotations.Nullable;

/** The type of a node: its name as text and under {@code name}, and whether it is or extends another type. */
record NodeTypeName(Node node) implements NamedValues, TemplateScalarModel {

    @Override
    public @Nullable TemplateModel value(String key) {
        return switch (key) {
            case "name" -> new SimpleScalar(node.type());
            case "isNodeType" ->
                (TemplateMethodModelEx) asked -> asked.size() == 1 && node.isType(String.valueOf(asked.get(0)));
            default -> null;
        };
    }

    @Override
    public String getAsString() {
        return node.type();
    }
}
