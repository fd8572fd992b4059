package nl.balint.cms.definitions;

import java.util.Map;
import java.util.Optional;

/** What a page or component template and an area have in common. */
public sealed interface Renderable permits TemplateDefinition, AreaDefinition {

    String name();

    String title();

    String description();

    String renderType();

    String templateScript();

    String dialog();

    String i18nBasename();

    String modelClass();

    Map<String, AreaDefinition> areas();

    Map<String, Object> parameters();

    Editing editing();

    AutoGeneration autoGeneration();

    /** What else its file says, by key: for templates that ask for it and for render types that know more. */
    Map<String, Object> own();

    default Optional<AreaDefinition> area(String area) {
        return Optional.ofNullable(areas().get(area));
    }
}
