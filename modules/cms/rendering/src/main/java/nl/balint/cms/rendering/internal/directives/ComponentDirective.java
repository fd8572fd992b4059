package nl.balint.cms.rendering.internal.directives;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.util.Map;
import nl.balint.cms.content.Node;
import nl.balint.cms.rendering.internal.model.Nodes;
import nl.balint.cms.rendering.internal.model.Rendering;
import nl.balint.cms.rendering.internal.model.Script;
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
        var inherited = isFromAbove(node.get(), rendering.scripts().getLast());
        var component = new Parts.Component(inherited, arguments.text("dialog"), arguments.text("editable"));
        parts.within(environment, arguments, out -> parts.component(node.get(), component, rendering, out));
    }

    private static boolean isFromAbove(Node component, Script page) {
        return page.node()
                .filter(Nodes::isPage)
                .map(node -> !component.path().isBelow(node.path()))
                .orElse(false);
    }
}
