/**
 * For who makes the site: what the light modules define, and what is wrong with it. Begin with
 * {@link nl.balint.cms.workshop.WorkshopModule}.
 */
@NullMarked
package nl.balint.cms.workshop;

import org.jspecify.annotations.NullMarked;
