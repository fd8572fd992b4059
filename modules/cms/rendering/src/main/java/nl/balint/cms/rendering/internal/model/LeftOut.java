package nl.balint.cms.rendering.internal.model;

import nl.balint.cms.rendering.Mishap;

/**
 * Something a page was made without.
 *
 * @param file where it was to be made: a template, or a node for which there is none
 * @param line 0 where none is known
 * @param expression what it comes from, as it is written; empty where that is not known
 */
public record LeftOut(Mishap.Cause cause, String file, int line, String message, String expression) {}
