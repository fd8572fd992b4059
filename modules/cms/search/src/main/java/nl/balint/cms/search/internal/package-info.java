/** How {@code search} does it; nobody outside enters here. */
@NullMarked
package nl.balint.cms.search.internal;

import org.jspecify.annotations.NullMarked;
