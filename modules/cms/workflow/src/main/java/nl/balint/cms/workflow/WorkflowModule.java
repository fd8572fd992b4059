package nl.balint.cms.workflow;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import nl.balint.cms.content.Repository;
import nl.balint.cms.http.Routes;
import nl.balint.cms.mail.Outbox;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Tool;

/** Wires the clock of jobs and the tasks. Give the clock its jobs, then start it. */
public final class WorkflowModule implements AutoCloseable {

    private final JobClock jobs;
    private final Tasks tasks;
    private final JobThread thread;

    public WorkflowModule(Repository repository, Clock clock, SecureRandom random) {
        this.jobs = new JobClock(repository, clock);
        this.tasks = new Tasks(repository, clock, random);
        this.thread = new JobThread(jobs);
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
                new Tool("mails", "/beheer/mails", MailScreens.VIEW, 60),
                new Tool("jobs", "/beheer/klok", JobScreens.VIEW, 70));
    }

    /** What of this is seen by who keeps the house running. */
    public List<Routes> routes(Screens screens, Rights rights, Outbox outbox) {
        return List.of(new MailScreens(screens, rights, outbox, tasks), new JobScreens(screens, rights, jobs));
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
