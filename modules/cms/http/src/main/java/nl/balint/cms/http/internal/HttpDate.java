package nl.balint.cms.http.internal;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;

/** Moments as header fields write them, in whole seconds. */
public final class HttpDate {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern(
                    "EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);

    private HttpDate() {}

    public static String of(Instant moment) {
        return FORMAT.format(moment);
    }

    /** What a field says; a date in another form than ours is ignored, as the RFC allows. */
    public static Optional<Instant> parse(String field) {
        try {
            return Optional.of(Instant.from(FORMAT.parse(field.strip())).truncatedTo(ChronoUnit.SECONDS));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
