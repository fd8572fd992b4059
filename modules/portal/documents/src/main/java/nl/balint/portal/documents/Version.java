package nl.balint.portal.documents;

import java.time.Instant;

/**
 * One of the versions of a document.
 *
 * @param restored the number of the version that this is a copy of; 0 when it was sent in
 */
public record Version(int number, String type, long size, Instant at, String by, int restored) {}
