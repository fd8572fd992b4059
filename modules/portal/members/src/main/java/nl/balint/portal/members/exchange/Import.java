package nl.balint.portal.members.exchange;

import java.time.Instant;

/** A spreadsheet that somebody brought, and what became of it. */
public record Import(String id, String fileName, String by, Instant at, ImportState state, Mapping mapping) {}
