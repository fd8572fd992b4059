/** How {@code http} does it; nobody outside enters here. */
@NullMarked
package nl.balint.cms.http.internal;

import org.jspecify.annotations.NullMarked;
