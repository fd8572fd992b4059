/**
 * What runs in a Java machine of its own, with little memory and time, as it reads files that may be made to do harm:
 * reading text, making pictures anew. Begin at {@link nl.balint.portal.documents.internal.child.Child}; it is started
 * by {@code internal.extraction}. Nothing here is used inside the server.
 */
@NullMarked
package nl.balint.portal.documents.internal.child;

import org.jspecify.annotations.NullMarked;
