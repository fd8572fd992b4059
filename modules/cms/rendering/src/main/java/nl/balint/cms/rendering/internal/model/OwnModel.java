package nl.balint.cms.rendering.internal.model;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import org.jspecify.annotations.Nullable;

/** {@code model} of a template with a model class: what that does not have, the plain one has. */
record OwnModel(TemplateHashModel own, ScriptFacts plain) implements TemplateHashModel {

    @Override
    public @Nullable TemplateModel get(String name) throws TemplateModelException {
        var found = own.get(name);
        return found != null ? found : plain.get(name);
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
