/**
 * FreeMarker, tamed: templates only from light modules, no class, file or Java object within reach, and an end to time
 * and size. Begin with {@link nl.balint.cms.rendering.internal.template.TemplateEngine}.
 */
@NullMarked
package nl.balint.cms.rendering.internal.template;

import org.jspecify.annotations.NullMarked;
