package nl.balint.cms.rendering.check;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import nl.balint.cms.definitions.AreaDefinition;
import nl.balint.cms.definitions.AvailableComponent;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.TemplateDefinition;

/** What a front end shows by itself: components without a script, of which only the content is asked for. */
final class FrontEnd {

    private final Set<String> shownHere = new HashSet<>();

    FrontEnd(Definitions definitions) {
        definitions.templates().stream()
                .filter(template -> !template.templateScript().isEmpty()
                        && !template.renderType().equals("spa"))
                .forEach(template -> collect(template.areas().values()));
    }

    private void collect(Collection<AreaDefinition> areas) {
        for (AreaDefinition area : areas) {
            area.availableComponents().values().stream()
                    .map(AvailableComponent::id)
                    .forEach(shownHere::add);
            collect(area.areas().values());
        }
    }

    /** Whether no template with a script of its own offers this component, which has none. */
    boolean shows(TemplateDefinition template) {
        return !template.isPage() && template.templateScript().isEmpty() && !shownHere.contains(template.id());
    }
}
