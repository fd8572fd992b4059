/** How {@code content} does it; nobody outside enters here. */
@NullMarked
package nl.balint.cms.content.internal;

import org.jspecify.annotations.NullMarked;
