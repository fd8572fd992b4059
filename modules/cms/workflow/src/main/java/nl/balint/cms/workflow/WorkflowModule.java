package nl.balint.cms.workflow;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import nl.balint.cms.content.Repository;
import nl.balint.cms.http.Routes;
import nl.balint.cms.mail.Outbox;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Tool;

/** Wires the clock of jobs and the tasks. Give the clock its jobs, then start it. */
public final class WorkflowModule implements AutoCloseable {

    private final JobClock jobs;
    private final Tasks tasks;
    private final JobThread thread;
    private final Clock clock;

    public WorkflowModule(Repository repository, Clock clock, SecureRandom random) {
        this.jobs = new JobClock(repository, clock);
        this.tasks = new Tasks(repository, clock, random);
        this.thread = new JobThread(jobs, new JobTurn(repository, clock));
        this.clock = clock;
    }

    public JobClock jobs() {
        return jobs;
    }

    public Tasks tasks() {
        return tasks;
    }

    /** The entries of this module in the menu of the rooms. */
    public static List<Tool> tools() {
        return List.of(
                new Tool("today", TodayScreens.TODAY, "", 15),
                new Tool("mails", "/beheer/mails", MailScreens.VIEW, 60),
                new Tool("jobs", "/beheer/klok", JobScreens.VIEW, 70));
    }

    /**
     * What the screens stand on.
     *
     * @param log takes what people did
     */
    public record House(Screens screens, Rights rights, Consumer<AuditLine> log, Outbox outbox) {}

    /** What waits for somebody, in the words of the modules; and what is seen by who keeps the house running. */
    public List<Routes> routes(House house, List<TaskWords> words) {
        return List.of(
                new TodayScreens(house.screens(), tasks, new Words(words), house.log(), clock),
                new MailScreens(house.screens(), house.rights(), house.outbox(), tasks),
                new JobScreens(house.screens(), house.rights(), jobs));
    }

    /** Lets the clock run. */
    public void start() {
        thread.start();
    }

    /** Lets a job that runs end. To be closed before the repository. */
    @Override
    public void close() {
        thread.close();
    }
}
