/**
 * Tries light modules made elsewhere: is everything read, and does every template render? Begin with
 * {@link nl.balint.cms.rendering.check.ModuleCheck}.
 */
@NullMarked
package nl.balint.cms.rendering.check;

import org.jspecify.annotations.NullMarked;
