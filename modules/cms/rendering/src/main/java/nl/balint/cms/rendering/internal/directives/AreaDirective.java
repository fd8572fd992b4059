package nl.balint.cms.rendering.internal.directives;

import freemarker.core.Environment;
import freemarker.template.TemplateDirectiveBody;
import freemarker.template.TemplateDirectiveModel;
import freemarker.template.TemplateException;
import freemarker.template.TemplateModel;
import java.io.IOException;
import java.io.Writer;
import java.util.Map;
import nl.balint.cms.rendering.internal.model.Rendering;
import nl.balint.cms.rendering.internal.template.Output;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** {@code [@cms.area name="main"/]}. */
public final class AreaDirective implements TemplateDirectiveModel {

    private static final Logger LOG = LoggerFactory.getLogger(AreaDirective.class);

    private final Parts parts;

    public AreaDirective(Parts parts) {
        this.parts = parts;
    }

    @Override
    @SuppressWarnings("rawtypes") // so the library declares it
    public void execute(
            Environment environment, Map parameters, TemplateModel[] variables, @Nullable TemplateDirectiveBody body)
            throws TemplateException, IOException {
        var rendering = Rendering.of(environment);
        var arguments = new Arguments(parameters);
        var script = rendering.scripts().getFirst();
        var named = script.definition().areas().get(arguments.text("name"));
        var definition = arguments.area().orElse(named);
        if (definition == null) {
            LOG.warn(
                    "/{}: {} has no area '{}'",
                    environment.getCurrentTemplate().getSourceName(),
                    script.template().id(),
                    arguments.text("name"));
            return;
        }
        if (!definition.enabled()) {
            return;
        }
        var area = Area.of(definition, script, arguments, rendering);
        if (area.isToBeShown()) {
            parts.within(
                    definition,
                    arguments.contextAttributes(),
                    rendering,
                    environment.getOut(),
                    out -> parts.alone(
                            area.place(), rendering, out, inside -> write(area, arguments, rendering, inside)));
        }
    }

    private void write(Area area, Arguments arguments, Rendering rendering, Writer out)
            throws TemplateException, IOException {
        var only = rendering.setting().request().onlyArea();
        if (only.equals(area.definition().name()) && out instanceof Output whole) {
            var mark = whole.mark();
            area.write(parts, arguments, whole);
            rendering.found(whole.bytesFrom(mark));
            return;
        }
        area.write(parts, arguments, out);
    }
}
