/**
 * Pictures and other files of the site: bringing them in, saying what they show, which part stays in sight, and which
 * pages show them. Begin at {@link nl.balint.cms.assets.AssetsModule} and {@link nl.balint.cms.assets.Library}.
 */
@NullMarked
package nl.balint.cms.assets;

import org.jspecify.annotations.NullMarked;
