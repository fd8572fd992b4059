package nl.balint.cms.rendering;

/**
 * Something that a page was made without, or why it was not made.
 *
 * @param file the template, or the node for which there is none
 * @param line 0 where none is known
 * @param expression the expression without a value that it comes from; empty where it comes from something else
 */
public record Mishap(String file, int line, String message, String expression) {}
