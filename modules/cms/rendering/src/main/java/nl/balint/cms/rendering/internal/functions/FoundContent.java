package nl.balint.cms.rendering.internal.functions;

import freemarker.template.AdapterTemplateModel;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateScalarModel;
import nl.balint.cms.rendering.internal.model.ContentMap;
import org.jspecify.annotations.Nullable;

/** A node that a search found: content as ever, with the words around the find under {@code excerpt}. */
record FoundContent(ContentMap content, String excerpt)
        implements TemplateHashModel, TemplateScalarModel, AdapterTemplateModel {

    @Override
    public @Nullable TemplateModel get(String key) {
        return key.equals("excerpt") ? new SimpleScalar(excerpt) : content.get(key);
    }

    @Override
    public boolean isEmpty() {
        return false;
    }

    @Override
    public String getAsString() {
        return content.getAsString();
    }

    @Override
    public Object getAdaptedObject(Class<?> hint) {
        return content;
    }
}
