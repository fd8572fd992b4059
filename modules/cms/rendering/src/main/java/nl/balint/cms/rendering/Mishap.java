package nl.balint.cms.rendering;

import nl.balint.cms.rendering.internal.model.LeftOut;

/**
 * Something that a page was made without, or why it was not made.
 *
 * @param file the template, or the node for which there is none
 * @param line 0 where none is known
 * @param expression what it comes from, as it is written; empty where that is not known
 */
public record Mishap(LeftOut.Cause cause, String file, int line, String message, String expression) {}
