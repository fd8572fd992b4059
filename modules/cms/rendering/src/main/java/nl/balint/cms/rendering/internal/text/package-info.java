/** Text on its way into a page: escaping, cleaning, link tokens. Knows no node and no template. */
@NullMarked
package nl.balint.cms.rendering.internal.text;

import org.jspecify.annotations.NullMarked;
