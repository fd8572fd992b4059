/**
 * The files of {@code config/} read into records, with every mistake named by file and line. Begin at {@code Settings}.
 */
@NullMarked
package nl.balint.settings;

import org.jspecify.annotations.NullMarked;
