/** What differs between two texts of a page, word by word. */
@NullMarked
package nl.balint.cms.publishing.compare;

import org.jspecify.annotations.NullMarked;
