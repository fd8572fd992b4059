package nl.balint.cms.definitions.internal.files;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A file of a light module as it was when it was looked at. Two that are equal have the same content: {@code identity}
 * tells a replaced file from the old one.
 */
public record FoundFile(String path, Path file, Instant lastModified, long size, String identity) {}
