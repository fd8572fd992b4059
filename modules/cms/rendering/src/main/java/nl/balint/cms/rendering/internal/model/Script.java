package nl.balint.cms.rendering.internal.model;

import freemarker.template.TemplateModel;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.content.Node;
import nl.balint.cms.definitions.Renderable;
import nl.balint.cms.definitions.TemplateDefinition;
import org.jspecify.annotations.Nullable;

/**
 * One template script at work: on which node, by which definition, inside which template.
 *
 * @param content the node; an empty hash where an area has none yet, null where an editor may add it
 * @param found the node itself, when there is one
 * @param template the page or component template around; for a page or component its own
 * @param extras what only scripts of this kind know: {@code component}, {@code components}
 */
public record Script(
        @Nullable TemplateModel content,
        @Nullable Node found,
        Renderable definition,
        TemplateDefinition template,
        Map<String, TemplateModel> extras) {

    public Optional<Node> node() {
        return Optional.ofNullable(found);
    }
}
