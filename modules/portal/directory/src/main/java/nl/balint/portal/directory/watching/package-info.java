/**
 * Mails to who asked for one when a group near them gets room. Begin at
 * {@link nl.balint.portal.directory.watching.Watches}.
 */
@NullMarked
package nl.balint.portal.directory.watching;

import org.jspecify.annotations.NullMarked;
