package nl.balint.cms.rendering.internal.directives;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.util.Map;
import nl.balint.cms.rendering.internal.model.ReadLog.Surrounding;
import nl.balint.cms.rendering.internal.model.Rendering;
import org.jspecify.annotations.Nullable;

/**
 * {@code [@cms.kept name="footer" by=…]…[/@cms.kept]}: what stands inside is rendered once for all published pages of a
 * revision that give the same {@code by}. The pages depend on what it read, as if they had read it themselves
 * (docs/decisions/0015). A part that looks at the request, or that ends at a moment, is rendered each time.
 */
public final class KeptDirective implements TemplateDirectiveModel {

    @Override
    @SuppressWarnings("rawtypes") // so the library declares it
    public void execute(
            Environment environment, Map parameters, TemplateModel[] variables, @Nullable TemplateDirectiveBody body)
            throws TemplateException, IOException {
        if (body == null) {
            return;
        }
        var arguments = new Arguments(parameters);
        var place = environment.getCurrentTemplate().getSourceName() + "#" + arguments.text("name");
        new Keeping(Rendering.of(environment), Surrounding.REQUEST)
                .write(place, arguments.text("by"), environment.getOut(), body::render);
    }
}
