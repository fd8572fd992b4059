/**
 * What a template sees: the node as {@code content}, its definition, the request, the texts. All of it own objects with
 * listed names; neither the content tree nor Java is within reach. Begin with
 * {@link nl.balint.cms.rendering.internal.model.Rendering}.
 */
@NullMarked
package nl.balint.cms.rendering.internal.model;

import org.jspecify.annotations.NullMarked;
