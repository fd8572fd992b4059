/** The map of the Netherlands with what is found on it, as numbers that a template draws. */
@NullMarked
package nl.balint.portal.directory.map;

import org.jspecify.annotations.NullMarked;
