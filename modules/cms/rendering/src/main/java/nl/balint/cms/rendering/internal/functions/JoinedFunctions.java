package nl.balint.cms.rendering.internal.functions;

import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Several objects that templates see as one, such as {@code cmsfn}. */
public record JoinedFunctions(List<TemplateHashModel> parts) implements TemplateHashModel {

    public JoinedFunctions {
        parts = List.copyOf(parts);
    }

    @Override
    public @Nullable TemplateModel get(String name) throws TemplateModelException {
        for (var part : parts) {
            var found = part.get(name);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    @Override
    public boolean isEmpty() {
        return false;
    }
}
