package nl.balint.cms.rendering.internal.functions;

import nl.balint.cms.definitions.TemplateDefinition;

/** The type and subtype of templates, {@code content} where nothing is said. */
final class TemplateKinds {

    private static final String USUAL = "content";

    private TemplateKinds() {}

    static String type(TemplateDefinition template) {
        return template.type().isEmpty() ? USUAL : template.type();
    }

    static String subtype(TemplateDefinition template) {
        return template.subtype().isEmpty() ? USUAL : template.subtype();
    }
}
