/**
 * Has files read in a Java machine of their own. {@link nl.balint.portal.documents.internal.extraction.ChildExtraction}
 * is the plug of the documents; begin reading at {@link nl.balint.portal.documents.internal.extraction.Workshop}.
 */
@NullMarked
package nl.balint.portal.documents.internal.extraction;

import org.jspecify.annotations.NullMarked;
