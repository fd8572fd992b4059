package nl.balint.cms.rendering.internal.directives;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.util.Map;
import nl.balint.cms.rendering.internal.model.Nodes;
import nl.balint.cms.rendering.internal.model.Rendering;
import org.jspecify.annotations.Nullable;

/** {@code [@cms.page/]} and {@code [@cms.init/]}: what the page editor needs in the head; nothing for visitors. */
public final class PageDirective implements TemplateDirectiveModel {

    @Override
    @SuppressWarnings("rawtypes") // so the library declares it
    public void execute(
            Environment environment, Map parameters, TemplateModel[] variables, @Nullable TemplateDirectiveBody body)
            throws TemplateException, IOException {
        var rendering = Rendering.of(environment);
        var page = rendering.scripts().stream()
                .filter(script -> script.node().filter(Nodes::isPage).isPresent())
                .findFirst()
                .orElseGet(rendering.scripts()::getLast);
        var dialog = new Arguments(parameters).text("dialog");
        page.node().ifPresent(node -> new Marks(rendering, environment.getOut()).page(node, page.template(), dialog));
    }
}
