/** The modules put together, and the few routes that belong to no module. Begin at {@code Portal}. */
@NullMarked
package nl.balint.house;

import org.jspecify.annotations.NullMarked;
