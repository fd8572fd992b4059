/**
 * {@code [@cms.page/]}, {@code [@cms.area/]}, {@code [@cms.component/]}: pages put together from parts, of which one
 * may fail without the others. Begin with {@link nl.balint.cms.rendering.internal.directives.Parts}.
 */
@NullMarked
package nl.balint.cms.rendering.internal.directives;

import org.jspecify.annotations.NullMarked;
