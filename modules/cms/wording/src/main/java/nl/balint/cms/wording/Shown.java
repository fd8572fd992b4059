package nl.balint.cms.wording;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a value of a template reads like in a sentence. */
final class Shown {

    static final Locale DUTCH = Locale.forLanguageTag("nl");

    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}[+-]\\d{2}:\\d{2}");
    private static final DateTimeFormatter AS_DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", DUTCH);
    private static final DateTimeFormatter AS_MOMENT = DateTimeFormatter.ofPattern("EEEE d MMMM yyyy, HH.mm", DUTCH);

    private final ZoneId zone;

    Shown(ZoneId zone) {
        this.zone = zone;
    }

    /** The words for it; empty when there is nothing to show. */
    String of(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof Collection<?> many) {
            return many.stream().map(this::of).collect(Collectors.joining(", "));
        }
        return moment(value).map(this::time).orElseGet(() -> String.valueOf(value));
    }

    /** Whether it is a kind of value that a sentence can hold. */
    static boolean isPlain(Object value) {
        if (value instanceof Collection<?> many) {
            return many.stream().allMatch(String.class::isInstance);
        }
        return !(value instanceof Map || value instanceof Boolean || value instanceof Record);
    }

    boolean isTime(Object value) {
        return moment(value).isPresent();
    }

    private Optional<TemporalAccessor> moment(Object value) {
        if (value instanceof LocalDate || value instanceof Instant) {
            return Optional.of((TemporalAccessor) value);
        }
        if (value instanceof OffsetDateTime at) {
            return Optional.of(at.toInstant());
        }
        if (value instanceof ZonedDateTime at) {
            return Optional.of(at.toInstant());
        }
        String text = String.valueOf(value);
        if (DAY.matcher(text).matches()) {
            return Optional.of(LocalDate.parse(text));
        }
        return MOMENT.matcher(text).matches()
                ? Optional.of(OffsetDateTime.parse(text).toInstant())
                : Optional.empty();
    }

    private String time(TemporalAccessor value) {
        return value instanceof Instant at ? AS_MOMENT.format(at.atZone(zone)) : AS_DAY.format(value);
    }
}
