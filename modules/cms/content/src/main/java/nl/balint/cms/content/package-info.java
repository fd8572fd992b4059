/**
 * The content tree: paths, nodes, publishing, import and export. The only home of JCR and Oak.
 *
 * <p>Begin at {@link nl.balint.cms.content.Repository}: opened once, it gives {@link nl.balint.cms.content.Content} to
 * whoever asks, in one of two {@link nl.balint.cms.content.View views}. A {@link nl.balint.cms.content.Node} has a
 * {@link nl.balint.cms.content.ContentPath} and {@link nl.balint.cms.content.Value values};
 * {@link nl.balint.cms.content.ContentFiles} brings content in and out as files, {@link nl.balint.cms.content.Seed} at
 * the first start.
 */
@NullMarked
package nl.balint.cms.content;

import org.jspecify.annotations.NullMarked;
