/** How {@code rendering} does it; nobody outside enters here. */
@NullMarked
package nl.balint.cms.rendering.internal;

import org.jspecify.annotations.NullMarked;
