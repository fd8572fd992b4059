/**
 * From draft to public: putting pages on the site and taking them off, versions to compare and to go back to, a second
 * person who looks, moments to come, addresses that changed, and what is wrong with a page before it goes.
 *
 * <p>{@code Publishing} has the deeds, each in one save; {@code Version} is what a page was. Begin with
 * {@code Publishing}.
 */
@NullMarked
package nl.balint.cms.publishing;

import org.jspecify.annotations.NullMarked;
