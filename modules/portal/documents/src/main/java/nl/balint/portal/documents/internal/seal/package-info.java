/**
 * Files as they lie on the disk: closed with a key of their own, which only the key of their group opens.
 *
 * <p>Begin at {@link nl.balint.portal.documents.internal.seal.Vault}; why it is so stands in
 * {@code docs/decisions/0033}.
 */
@NullMarked
package nl.balint.portal.documents.internal.seal;

import org.jspecify.annotations.NullMarked;
