package nl.balint.portal.applications.rounds;

import java.time.Clock;
import java.util.Comparator;
import java.util.Optional;
import nl.balint.cms.workflow.NewTask;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.applications.Addresses;
import nl.balint.portal.applications.Application;
import nl.balint.portal.applications.Applications;
import nl.balint.portal.applications.procedure.TaskKind;
import nl.balint.portal.applications.starting.Start;
import nl.balint.portal.applications.starting.Starts;

/** Mails of the procedures that never arrived: the secretariat reaches whoever it was for another way. */
public final class Bounces {

    private static final int DAYS = 2;

    private final Applications applications;
    private final Starts starts;
    private final Clock clock;

    public Bounces(Applications applications, Starts starts, Clock clock) {
        this.applications = applications;
        this.starts = starts;
        this.clock = clock;
    }

    /**
     * The task about what somebody with that address asked for last, if that is open still.
     *
     * @param to the mail address of who did not get the mail
     */
    public Optional<NewTask> task(String to) {
        Optional<NewTask> joining = applications.list().stream()
                .filter(application -> !application.number().isEmpty()
                        && application.state().isOpen()
                        && application.person().contact().email().equalsIgnoreCase(to))
                .max(Comparator.comparing(Application::number))
                .map(application -> task(TaskKind.BOUNCED, application.id(), Addresses.OFFICE));
        return joining.or(() -> starts.list().stream()
                .filter(start -> !start.number().isEmpty()
                        && start.state().isOpen()
                        && start.plan().applicant().email().equalsIgnoreCase(to))
                .max(Comparator.comparing(Start::number))
                .map(start -> task(TaskKind.START_BOUNCED, start.id(), Addresses.START_DESK)));
    }

    private NewTask task(String kind, String id, String desk) {
        return new NewTask(kind, TaskKind.OFFICE, id, desk + "/" + id, Terms.afterDays(clock.instant(), DAYS))
                .endedByHand();
    }
}
