package nl.balint.cms.rendering.internal.model;

import freemarker.template.TemplateModel;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.content.Node;
import nl.balint.cms.definitions.Renderable;
import nl.balint.cms.definitions.TemplateDefinition;

/**
 * One template script at work: on which node, by which definition, inside which template.
 *
 * @param content the node, or an empty hash where an area has none yet
 * @param node the node itself
 * @param template the page or component template around; for a page or component its own
 * @param extras what only scripts of this kind know: {@code component}, {@code components}
 * @param inherited whether the component comes from a page above
 */
public record Script(
        TemplateModel content,
        Optional<Node> node,
        Renderable definition,
        TemplateDefinition template,
        Map<String, TemplateModel> extras,
        boolean inherited) {}
