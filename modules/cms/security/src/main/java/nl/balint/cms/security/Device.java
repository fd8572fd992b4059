package nl.balint.cms.security;

import java.time.Instant;

/** A browser in which somebody signed in before. */
public record Device(String fingerprint, DeviceName name, Instant since, Instant seenAt) {}
