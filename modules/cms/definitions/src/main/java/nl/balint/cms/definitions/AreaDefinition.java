package nl.balint.cms.definitions;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A place in a page or component where editors put components. {@code typeName} is the type as it is written, also when
 * it is unknown; {@code maxComponents} is -1 where there is no limit; a {@code renderType} of {@code ""} is that of the
 * template around it.
 */
public record AreaDefinition(
        String name,
        String title,
        String description,
        AreaType type,
        String typeName,
        Map<String, AvailableComponent> availableComponents,
        String renderType,
        String templateScript,
        String dialog,
        boolean optional,
        boolean createAreaNode,
        boolean enabled,
        int maxComponents,
        Inheritance inheritance,
        Map<String, AreaDefinition> areas,
        Map<String, Object> parameters,
        Map<String, Object> contextAttributes,
        String i18nBasename,
        String modelClass,
        Editing editing,
        AutoGeneration autoGeneration,
        Map<String, Object> own)
        implements Renderable {

    public static final int NO_LIMIT = -1;

    public AreaDefinition {
        availableComponents = Ordered.copy(availableComponents);
        areas = Ordered.copy(areas);
        parameters = Ordered.copy(parameters);
        contextAttributes = Ordered.copy(contextAttributes);
        own = Ordered.copy(own);
    }

    /** The area that a script asks for without its template having defined it. */
    public static AreaDefinition adHoc(String name) {
        return new AreaDefinition(
                name,
                "",
                "",
                AreaType.LIST,
                "",
                Map.of(),
                "",
                "",
                "",
                false,
                true,
                true,
                NO_LIMIT,
                Inheritance.NONE,
                Map.of(),
                Map.of(),
                Map.of(),
                "",
                "",
                Editing.UNSET,
                AutoGeneration.NONE,
                Map.of());
    }

    /** Those that are not switched off, in their order. */
    public List<AvailableComponent> enabledComponents() {
        return availableComponents.values().stream()
                .filter(AvailableComponent::enabled)
                .toList();
    }

    /** Those that people with these roles may put there, in their order. */
    public List<AvailableComponent> componentsFor(Set<String> roles) {
        return availableComponents.values().stream()
                .filter(component -> component.isFor(roles))
                .toList();
    }
}
