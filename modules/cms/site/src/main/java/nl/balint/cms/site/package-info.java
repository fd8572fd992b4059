/**
 * The public site around the pages: navigation, feeds, site map, search page and what the templates of the light module
 * {@code site} ask for. It knows pages, no member. Begin at {@code SiteModule}.
 */
@NullMarked
package nl.balint.cms.site;

import org.jspecify.annotations.NullMarked;
