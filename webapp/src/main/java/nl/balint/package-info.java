/**
 * The way in: {@code Main} starts a command. Go on reading at {@code house.Portal}, where the modules are put together.
 */
@NullMarked
package nl.balint;

import org.jspecify.annotations.NullMarked;
