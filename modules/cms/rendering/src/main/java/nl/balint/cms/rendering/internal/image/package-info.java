/**
 * Pictures made smaller: header first, then decode, then write once to the cache on disk. Knows no page and no node.
 */
@NullMarked
package nl.balint.cms.rendering.internal.image;

import org.jspecify.annotations.NullMarked;
