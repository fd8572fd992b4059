package nl.balint.cms.rendering.internal.model;

import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What stands for a bean of Magnolia that is known by its name: printed by it, and asked by name or getter. */
public final class NamedBean implements NamedValues, TemplateScalarModel {

    private final String name;
    private final Map<String, Object> values;
    private final Rendering rendering;

    /** @param values what it answers besides its name */
    public NamedBean(String name, Map<String, Object> values, Rendering rendering) {
        this.name = name;
        this.values = Map.copyOf(values);
        this.rendering = rendering;
    }

    @Override
    public String getAsString() {
        return name;
    }

    @Override
    public @Nullable TemplateModel value(String key) throws TemplateModelException {
        return rendering.wrap(key.equals("name") ? name : values.get(key));
    }
}
