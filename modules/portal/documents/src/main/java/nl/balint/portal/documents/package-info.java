/** The protected files of each group. */
@NullMarked
package nl.balint.portal.documents;

import org.jspecify.annotations.NullMarked;
