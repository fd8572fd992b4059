/** Puts the directory together. */
@NullMarked
package nl.balint.portal.directory.wiring;

import org.jspecify.annotations.NullMarked;
