package nl.balint.cms.definitions;

/**
 * A size in which images are shown. A width or height of 0 follows from the other; {@code zoom} only enlarges to fill.
 */
public record ImageVariation(String name, int width, int height, boolean crop, boolean zoom) {}
