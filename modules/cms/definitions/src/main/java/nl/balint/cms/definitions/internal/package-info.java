/** How {@code definitions} does it; nobody outside enters here. */
@NullMarked
package nl.balint.cms.definitions.internal;

import org.jspecify.annotations.NullMarked;
