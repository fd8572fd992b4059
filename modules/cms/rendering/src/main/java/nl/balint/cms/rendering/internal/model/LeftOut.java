package nl.balint.cms.rendering.internal.model;

/**
 * Something a page was made without.
 *
 * @param file where it was to be made: a template, or a node for which there is none
 * @param line 0 where none is known
 * @param expression the expression that has no value, empty where it is something else that failed
 */
public record LeftOut(String file, int line, String message, String expression) {}
