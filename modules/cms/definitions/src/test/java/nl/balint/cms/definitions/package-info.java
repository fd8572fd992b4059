/** How light modules are read. */
@NullMarked
package nl.balint.cms.definitions;

import org.jspecify.annotations.NullMarked;
