package nl.balint.portal.applications.rounds;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.applications.Application;
import nl.balint.portal.applications.Applications;
import nl.balint.portal.applications.deeds.Joining;
import nl.balint.portal.applications.procedure.Effect;
import nl.balint.portal.applications.procedure.JoinState;
import nl.balint.portal.applications.procedure.Letter;
import nl.balint.portal.applications.procedure.ProcedureClock;
import nl.balint.portal.applications.procedure.ProcedureTerms;

/**
 * Reminds leaders, the secretariat, those who were asked something and those who wait. To be done every morning; each
 * reminder is sent once.
 */
public final class ReminderRound {

    private final Applications applications;
    private final Joining joining;
    private final ProcedureTerms terms;
    private final Times times;
    private final Clock clock;

    /**
     * When to remind.
     *
     * @param reply days after which applicants are reminded of a question, in order
     * @param answer days after which leaders are reminded, in order
     * @param renewal months after which those who wait are asked whether they still do, in order
     */
    public record Times(List<Integer> reply, List<Integer> answer, List<Integer> renewal) {
        public static final Times STANDARD = new Times(List.of(5, 12), List.of(5, 9), List.of(6, 11));

        public Times {
            reply = List.copyOf(reply);
            answer = List.copyOf(answer);
            renewal = List.copyOf(renewal);
        }
    }

    public ReminderRound(Applications applications, Joining joining, ProcedureTerms terms, Times times, Clock clock) {
        this.applications = applications;
        this.joining = joining;
        this.terms = terms;
        this.times = times;
        this.clock = clock;
    }

    public void run() {
        for (Application application : applications.list()) {
            if (application.state() instanceof JoinState.Proposed open) {
                remindLeaders(application, open);
            } else if (application.state() instanceof JoinState.Waiting open) {
                askWhetherStill(application, open);
            }
            remindApplicant(application);
            remindOffice(application);
        }
    }

    /** Of a question that waits for an answer. */
    private void remindApplicant(Application application) {
        ProcedureClock time = application.file().clock();
        if (time.isPaused() && application.state().isOpen()) {
            int days = Due.days(time.pausedSince(), clock.instant());
            Due.last(times.reply(), after -> days >= after)
                    .ifPresent(after -> joining.once(
                            application.id(),
                            "reply-" + after + ":" + time.pausedSince(),
                            List.of(new Effect.Tell(Letter.QUESTION_REMINDER))));
        }
    }

    private void remindLeaders(Application application, JoinState.Proposed open) {
        int days = Due.days(open.since(), clock.instant());
        Due.last(times.answer(), after -> days >= after)
                .ifPresent(after -> joining.once(
                        application.id(),
                        "answer-" + after + ":" + open.since(),
                        List.of(new Effect.TellLeaders(Letter.GROUP_REMINDER, open.groupId()))));
    }

    private void askWhetherStill(Application application, JoinState.Waiting open) {
        Instant now = clock.instant();
        Due.last(times.renewal(), after -> !now.isBefore(askedAt(open, after)))
                .ifPresent(after -> joining.once(
                        application.id(),
                        "renewal-" + after + ":" + open.until(),
                        List.of(new Effect.Tell(Letter.RENEW_WAITING))));
    }

    /** Counted from the end, for a renewal moves the end. */
    private Instant askedAt(JoinState.Waiting open, int after) {
        int before = terms.waiting().months() - after;
        return Terms.day(open.until())
                .minusMonths(before)
                .atStartOfDay(Terms.DUTCH_TIME)
                .toInstant();
    }

    private void remindOffice(Application application) {
        ProcedureClock time = application.file().clock();
        if (time.takesLong(clock.instant(), terms)) {
            joining.once(
                    application.id(), "amber:" + time.started(), List.of(new Effect.TellOffice(Letter.CLOCK_AMBER)));
        }
    }
}
