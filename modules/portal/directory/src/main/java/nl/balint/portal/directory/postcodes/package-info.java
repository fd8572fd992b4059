/** The screen where an operator brings in a full table of postcodes, looks at it, uses it and takes it back. */
@NullMarked
package nl.balint.portal.directory.postcodes;

import org.jspecify.annotations.NullMarked;
