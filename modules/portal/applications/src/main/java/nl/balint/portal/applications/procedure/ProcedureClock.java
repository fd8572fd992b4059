package nl.balint.portal.applications.procedure;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import nl.balint.cms.workflow.Terms;

/**
 * How long an application takes. It counts days of the Dutch calendar and stands still while the applicant is asked
 * something.
 *
 * @param started when it began; {@link Instant#MAX} when it did not
 * @param pausedDays days that it stood still before
 * @param pausedSince since when it stands still; {@link Instant#MAX} when it runs
 * @param stopped when it was decided; {@link Instant#MAX} when it was not
 */
public record ProcedureClock(Instant started, int pausedDays, Instant pausedSince, Instant stopped) {

    public static final ProcedureClock NOT_STARTED = new ProcedureClock(Instant.MAX, 0, Instant.MAX, Instant.MAX);

    /** How it looks. */
    public enum Colour {
        GREEN,
        AMBER,
        RED,
        OVERDUE
    }

    public static ProcedureClock startedAt(Instant start) {
        return new ProcedureClock(start, 0, Instant.MAX, Instant.MAX);
    }

    public boolean isStarted() {
        return !started.equals(Instant.MAX);
    }

    public boolean isPaused() {
        return !pausedSince.equals(Instant.MAX);
    }

    public boolean isStopped() {
        return !stopped.equals(Instant.MAX);
    }

    public boolean isRunning() {
        return isStarted() && !isPaused() && !isStopped();
    }

    /** Whether it runs, and so long that the secretariat is told. */
    public boolean takesLong(Instant now, ProcedureTerms terms) {
        return isRunning() && netDays(now) >= terms.amberDays();
    }

    ProcedureClock pause(Instant at) {
        return new ProcedureClock(started, pausedDays, at, stopped);
    }

    ProcedureClock resume(Instant at) {
        int still = isStopped() ? 0 : daysBetween(pausedSince, at);
        return new ProcedureClock(started, pausedDays + still, Instant.MAX, stopped);
    }

    /** Runs on, whether it stood still or not. */
    ProcedureClock goOn(Instant at) {
        return isPaused() ? resume(at) : this;
    }

    /** Stops for good; what stood still is counted. */
    ProcedureClock stop(Instant at) {
        if (!isStarted() || isStopped()) {
            return this;
        }
        return new ProcedureClock(started, goOn(at).pausedDays, Instant.MAX, at);
    }

    /** The last minute of the term. While it stands still the term moves along. */
    public Instant due(Instant now, ProcedureTerms terms) {
        return Terms.prolonged(Terms.afterMonths(started, terms.handling()), pausedUntil(now));
    }

    /** The days that it took, all of them. */
    public int grossDays(Instant now) {
        return daysBetween(started, end(now));
    }

    /** The days that it took, without those on which it stood still. */
    public int netDays(Instant now) {
        return grossDays(now) - pausedUntil(now);
    }

    public Colour colour(Instant now, ProcedureTerms terms) {
        if (!isStarted()) {
            return Colour.GREEN;
        }
        if (Terms.isOver(due(now, terms), end(now))) {
            return Colour.OVERDUE;
        }
        int days = netDays(now);
        if (days >= terms.redDays()) {
            return Colour.RED;
        }
        return days >= terms.amberDays() ? Colour.AMBER : Colour.GREEN;
    }

    private int pausedUntil(Instant now) {
        return pausedDays + (isPaused() && !isStopped() ? daysBetween(pausedSince, now) : 0);
    }

    private Instant end(Instant now) {
        return isStopped() ? stopped : now;
    }

    private static int daysBetween(Instant from, Instant until) {
        return (int) ChronoUnit.DAYS.between(Terms.day(from), Terms.day(until));
    }
}
