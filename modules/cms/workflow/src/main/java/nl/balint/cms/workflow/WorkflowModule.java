package nl.balint.cms.workflow;

import java.security.SecureRandom;
import java.time.Clock;
import nl.balint.cms.content.Repository;

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
