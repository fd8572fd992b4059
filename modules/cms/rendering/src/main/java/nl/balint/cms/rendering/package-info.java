/**
 * Content and a definition become HTML: pages, their addresses, files and pictures, and the cache of ready pages. The
 * only home of FreeMarker. Begin with {@link nl.balint.cms.rendering.RenderingModule}, then
 * {@link nl.balint.cms.rendering.PageRoutes} and {@link nl.balint.cms.rendering.PageRenderer}; other modules plug in
 * {@link nl.balint.cms.rendering.TemplateFunctions}.
 */
@NullMarked
package nl.balint.cms.rendering;

import org.jspecify.annotations.NullMarked;
