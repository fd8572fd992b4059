package nl.balint.cms.security;

import java.time.Instant;
import nl.balint.cms.security.internal.passkey.StoredPasskey;

/**
 * A passkey of an account.
 *
 * @param id by which the house knows it
 * @param name as its owner calls it
 * @param usedAt the last time; the same as {@code since} when it was never used
 */
public record Passkey(String id, String name, Instant since, Instant usedAt, StoredPasskey stored) {}
