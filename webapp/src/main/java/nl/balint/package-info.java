/** The finished house: {@code Main} starts it, {@code Portal} wires it. Begin reading at {@code Portal}. */
@NullMarked
package nl.balint;

import org.jspecify.annotations.NullMarked;
