package nl.balint.house;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Optional;
import nl.balint.cms.content.Repository;
import nl.balint.cms.mail.Delivery;
import nl.balint.cms.mail.MailModule;
import nl.balint.cms.security.Addresses;
import nl.balint.cms.security.SecurityModule;
import nl.balint.cms.workflow.Job;
import nl.balint.cms.workflow.NewTask;
import nl.balint.cms.workflow.Schedule;
import nl.balint.cms.workflow.Terms;
import nl.balint.cms.workflow.WorkflowModule;
import nl.balint.portal.applications.rounds.Bounces;

/** What the house does by itself once it runs: sending mails, and the jobs that concern more than one module. */
final class NightShift {

    private static final LocalTime QUIET = LocalTime.of(3, 10);
    private static final Duration RETURNS = Duration.ofMinutes(10);
    private static final String OF_PROCEDURES = "applications:mails/";
    private static final int DAYS_FOR_AN_ALARM = 1;
    private static final int DAYS_FOR_A_FAILED_MAIL = 2;

    private static final LocalTime BEFORE_ALL_ELSE = LocalTime.of(2, 20);

    private final MailModule mail;
    private final SecurityModule security;
    private final WorkflowModule workflow;
    private final Bounces bounces;
    private final Clock clock;

    /**
     * Makes it.
     *
     * @param bounces the task about a mail to an applicant that never arrived
     */
    NightShift(
            Repository repository,
            MailModule mail,
            SecurityModule security,
            WorkflowModule workflow,
            Bounces bounces,
            Clock clock) {
        this.bounces = bounces;
        this.mail = mail;
        this.security = security;
        this.workflow = workflow;
        this.clock = clock;
        workflow.jobs().add(new Job("mail.tidy", Schedule.daily(QUIET), mail.outbox()::tidy));
        mail.returns(this::lookAfter)
                .ifPresent(round -> workflow.jobs().add(new Job("mail.returns", Schedule.every(RETURNS), round::run)));
        workflow.jobs().add(new Job("security.tidy", Schedule.every(Duration.ofHours(1)), security::tidy));
        workflow.jobs().add(new Job("content.compact", Schedule.daily(BEFORE_ALL_ELSE), repository::compact));
        workflow.jobs().add(new Job("security.log", Schedule.daily(QUIET), security::tidyLog));
        workflow.jobs().add(new Job("security.dormant", Schedule.daily(QUIET), security::lookAfterDormant));
    }

    void begin() {
        security.tell(this::lookInto);
        mail.start(this::lookAfter);
        workflow.start();
    }

    /**
     * An account misses or downloads remarkably often, or somebody came in from elsewhere: they guess, or their
     * computer or their password is in other hands. Whoever looked into it says so.
     */
    private void lookInto(String kind, String userId) {
        workflow.tasks()
                .post(new NewTask(
                                "security." + kind,
                                "role:beheer",
                                userId,
                                Addresses.LOG + "?wie=" + userId,
                                Terms.afterDays(clock.instant(), DAYS_FOR_AN_ALARM))
                        .endedByHand());
    }

    /** Somebody did not get their mail: the secretariat reaches them another way. */
    private void lookAfter(Delivery delivery) {
        Optional<NewTask> concerned =
                delivery.template().startsWith(OF_PROCEDURES) ? bounces.task(delivery.to()) : Optional.empty();
        workflow.tasks().post(concerned.orElseGet(() -> failed(delivery)));
    }

    private NewTask failed(Delivery delivery) {
        return new NewTask(
                        "mail.failed",
                        "role:secretariaat",
                        delivery.id(),
                        "/beheer/mails",
                        Terms.afterDays(clock.instant(), DAYS_FOR_A_FAILED_MAIL))
                .endedByHand();
    }
}
