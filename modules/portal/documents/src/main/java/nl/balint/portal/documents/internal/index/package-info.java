/**
 * Finds documents by their words. {@link nl.balint.portal.documents.internal.index.ShelvedIndex} is the plug of the
 * documents, on the shelves of the search.
 */
@NullMarked
package nl.balint.portal.documents.internal.index;

import org.jspecify.annotations.NullMarked;
