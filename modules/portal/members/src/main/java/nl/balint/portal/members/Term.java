package nl.balint.portal.members;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;

/**
 * From an instant to the first instant at which it no longer holds; the end may be open. A term that is told in days
 * begins and ends at midnight in the Netherlands.
 */
public record Term(Instant from, Instant until) {

    /** The time on the clocks of the members. */
    public static final ZoneId DUTCH_TIME = ZoneId.of("Europe/Amsterdam");

    public static final Term NEVER = new Term(Instant.MAX, Instant.MAX);

    public Term {
        if (until.isBefore(from)) {
            throw new IllegalArgumentException("A term ends after it begins, not from " + from + " until " + until);
        }
    }

    public static Term from(Instant from) {
        return new Term(from, Instant.MAX);
    }

    public static Term from(LocalDate day) {
        return from(startOf(day));
    }

    /** From the start of one day to the start of another. */
    public static Term between(LocalDate day, LocalDate until) {
        return new Term(startOf(day), startOf(until));
    }

    /** The instant at which a day begins in the Netherlands. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(DUTCH_TIME).toInstant();
    }

    /** The day in the Netherlands at that instant. */
    public static LocalDate dayOf(Instant instant) {
        return instant.atZone(DUTCH_TIME).toLocalDate();
    }

    /** The same term that ends no later than that instant. */
    public Term endingAt(Instant end) {
        if (end.isAfter(until)) {
            return this;
        }
        return new Term(end.isBefore(from) ? end : from, end);
    }

    public Term beginningAt(Instant start) {
        return new Term(start, until);
    }

    public boolean holdsAt(Instant at) {
        return !at.isBefore(from) && at.isBefore(until);
    }

    public boolean isAhead(Instant at) {
        return at.isBefore(from);
    }

    public boolean isOver(Instant at) {
        return !at.isBefore(until);
    }

    public boolean overlaps(Term other) {
        return from.isBefore(other.until) && other.from.isBefore(until);
    }

    /** Whether it never was and never will be. */
    public boolean isEmpty() {
        return !from.isBefore(until);
    }

    /** The first day; none when it never was. */
    public Optional<LocalDate> firstDay() {
        return isEmpty() ? Optional.empty() : Optional.of(dayOf(from));
    }

    /** The day on which it ends ("per 1 mei"); none when no end is known. */
    public Optional<LocalDate> endDay() {
        return isEmpty() || until.equals(Instant.MAX) ? Optional.empty() : Optional.of(dayOf(until));
    }

    /** Whether an end is known. */
    public boolean hasEnd() {
        return !until.equals(Instant.MAX);
    }
}
