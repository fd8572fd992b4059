package nl.balint.cms.rendering.internal.directives;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.util.Map;
import nl.balint.cms.rendering.internal.model.Rendering;
import org.jspecify.annotations.Nullable;

/** {@code [@cms.component content=component/]}. */
public final class ComponentDirective implements TemplateDirectiveModel {

    private final Parts parts;

    public ComponentDirective(Parts parts) {
        this.parts = parts;
    }

    @Override
    @SuppressWarnings("rawtypes") // so the library declares it
    public void execute(
            Environment environment, Map parameters, TemplateModel[] variables, @Nullable TemplateDirectiveBody body)
            throws TemplateException, IOException {
        var rendering = Rendering.of(environment);
        var arguments = new Arguments(parameters);
        var node = arguments.node(rendering);
        if (node.isEmpty()) {
            return;
        }
        var component = new Parts.Component(
                arguments.isInherited(),
                arguments.text("dialog"),
                arguments.text("editable"),
                arguments.contextAttributes());
        parts.component(node.get(), component, rendering, environment.getOut());
    }
}
