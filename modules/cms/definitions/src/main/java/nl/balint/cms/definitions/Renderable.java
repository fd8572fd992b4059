package nl.balint.cms.definitions;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a page or component template and an area have in common. */
public sealed interface Renderable permits TemplateDefinition, AreaDefinition {

    /** The ways to render that are known here. */
    Set<String> RENDER_TYPES = Set.of("freemarker", "site", "spa", "noscript", "plaintext", "js", "html");

    /** What a definition may name for the model that every template has. */
    String PLAIN_MODEL = "info.magnolia.rendering.model.RenderingModelImpl";

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

    /** What its script and all below it find in {@code ctx}, unless a directive hands down another value. */
    Map<String, Object> contextAttributes();

    Editing editing();

    AutoGeneration autoGeneration();

    /** What else its file says, by key: for templates that ask for it and for render types that know more. */
    Map<String, Object> own();

    /** Whether {@code model} is what every template has, or every component of a form. */
    default boolean hasPlainModel() {
        return modelClass().isEmpty() || modelClass().equals(PLAIN_MODEL) || hasFormModel();
    }

    /** Whether {@code model} knows the facts of a field of a form. */
    default boolean hasFormModel() {
        return isFormModel(modelClass());
    }

    /** The models of Magnolia's own form components; modules of others name them for their own fields. */
    static boolean isFormModel(String className) {
        return className.startsWith("info.magnolia.module.form.");
    }

    default Optional<AreaDefinition> area(String area) {
        return Optional.ofNullable(areas().get(area));
    }
}
