package nl.balint.cms.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * How long a mail waits after each attempt: from a minute, for greylisting, to half a day, for a server that is ill.
 */
final class Retries {

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(12));

    private Retries() {}

    /** The pause after that many attempts; nothing when it is enough. */
    static Optional<Duration> pause(int attempts) {
        return attempts > PAUSES.size() ? Optional.empty() : Optional.of(PAUSES.get(attempts - 1));
    }
}
