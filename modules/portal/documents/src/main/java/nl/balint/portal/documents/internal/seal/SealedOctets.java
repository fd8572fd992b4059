package nl.balint.portal.documents.internal.seal;

import nl.balint.cms.content.Value;

/**
 * The octets of a file, closed.
 *
 * @param binary what lies on the disk; a little longer when the file is small
 * @param key the file's own key, closed with the key of the group
 * @param size how long the file itself is
 */
public record SealedOctets(Value.Binary binary, String key, long size) {}
