package nl.balint.portal.documents;

import nl.balint.portal.documents.internal.seal.SealedOctets;

/** A version with its octets, which stay readable though the document is changed or erased meanwhile. */
record StoredVersion(Version version, SealedOctets octets) {}
