package nl.balint.cms.wording;

import java.time.Instant;

/** A version as it stands in the list; by whom is a name. */
record VersionLine(int number, Instant at, String by, Version.Deed deed) {}
