/** The command line: one class per command of {@code bin/balint}. Begin at {@code Balint}. */
@NullMarked
package nl.balint.commands;

import org.jspecify.annotations.NullMarked;
