package nl.balint.portal.applications.procedure;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import nl.balint.cms.workflow.Terms;

/**
 * How long each step may take, as the society chose. Days end at 23:59 by the Dutch clock.
 *
 * @param confirm how long the link can be used that confirms an e-mail address
 * @param handling months for the whole procedure
 * @param amberDays and redDays after how many days an application wants attention
 * @param kept what has ended is kept so long
 */
public record ProcedureTerms(
        Duration confirm, int handling, int amberDays, int redDays, Steps steps, Waiting waiting, Kept kept) {

    /**
     * Terms of single steps, in days.
     *
     * @param takeUp working days until the secretariat takes an application up
     * @param reply until the applicant has answered a question
     * @param answer until a group says whether it wants to meet
     * @param ballot until the members of a group have voted
     * @param placement until the applicant accepts the seat
     */
    public record Steps(int takeUp, int reply, int answer, int ballot, int placement) {}

    /** The waiting list: months that somebody stands on it, days that an offer holds. */
    public record Waiting(int months, int offerDays) {}

    /** How long an application is kept that has ended: in days, or in months for who agreed to that. */
    public record Kept(int days, int monthsWithConsent) {}

    public static final ProcedureTerms STANDARD = new ProcedureTerms(
            Duration.ofDays(3), 1, 14, 23, new Steps(3, 14, 10, 7, 14), new Waiting(12, 7), new Kept(28, 12));

    /** Until when the secretariat takes up what came in then. */
    public Instant takenUpBy(Instant came) {
        return afterWorkingDays(came, steps.takeUp());
    }

    /** The end of a term of working days; holidays count as working days. */
    private static Instant afterWorkingDays(Instant start, int days) {
        LocalDate day = Terms.day(start);
        for (int counted = 0; counted < days; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                counted++;
            }
        }
        return Terms.endOf(day);
    }
}
