package nl.balint.cms.rendering.internal.model;

import freemarker.template.TemplateHashModel;

/** A hash that answers by name and is never empty. */
interface NamedValues extends TemplateHashModel {

    @Override
    default boolean isEmpty() {
        return false;
    }
}
