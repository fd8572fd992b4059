package nl.balint.cms.assets;

import java.nio.file.Path;

/**
 * A file that was brought and may come in.
 *
 * @param name as it was called where it came from, with its extension
 * @param type the media type by its content
 * @param file where its octets lie until it is kept
 * @param width in pixels; 0 for what is no picture, as is the height
 */
record Brought(String name, String type, Path file, int width, int height) {}
