/** What is wrong with a page before it goes on the site. Begin with {@code PageCheck}. */
@NullMarked
package nl.balint.cms.publishing.quality;

import org.jspecify.annotations.NullMarked;
