/**
 * Where the redactie works: the tree of pages, what stands on a page, dialogs made from the definitions of the light
 * modules, and putting pages on the site. Begin at {@link nl.balint.cms.editing.PageScreens} and
 * {@link nl.balint.cms.editing.Edits}.
 */
@NullMarked
package nl.balint.cms.editing;

import org.jspecify.annotations.NullMarked;
