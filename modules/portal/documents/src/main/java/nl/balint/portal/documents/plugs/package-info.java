/**
 * What the documents ask of others: whether an upload may come in, what text a file holds, and where words stand.
 *
 * <p>Begin at {@link nl.balint.portal.documents.plugs.UploadCheck},
 * {@link nl.balint.portal.documents.plugs.TextExtraction} and {@link nl.balint.portal.documents.plugs.DocumentIndex}.
 */
@NullMarked
package nl.balint.portal.documents.plugs;

import org.jspecify.annotations.NullMarked;
