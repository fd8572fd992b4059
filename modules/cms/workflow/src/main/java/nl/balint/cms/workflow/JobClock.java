package nl.balint.cms.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import nl.balint.cms.content.Repository;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs jobs at their time, one after another, each time once, also over a restart. What was missed while the house was
 * closed is done once when it opens. A job that fails tries again, ever less often, and shows that it does.
 */
public final class JobClock {

    private static final Logger LOG = LoggerFactory.getLogger(JobClock.class);
    private static final List<Duration> PAUSES =
            List.of(Duration.ofMinutes(1), Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofHours(1));

    /** A last run that lies further ahead than this was written by a clock that was wrong. */
    private static final Duration CREDIBLE = Duration.ofDays(2);

    private final Map<String, Job> jobs = new ConcurrentSkipListMap<>();
    private final JobNotes notes;
    private final Clock clock;

    JobClock(Repository repository, Clock clock) {
        this.notes = new JobNotes(repository);
        this.clock = clock;
    }

    /** Gives the clock a job. One that is new runs when it is next due, not now. */
    public void add(Job job) {
        if (jobs.putIfAbsent(job.name(), job) != null) {
            throw new IllegalArgumentException("There is a job " + job.name() + " already");
        }
    }

    /** All jobs and how they fare, by name. */
    public List<JobState> list() {
        return jobs.values().stream().map(job -> state(job, clock.instant())).toList();
    }

    /** Runs what is due. */
    void tick() {
        for (Job job : jobs.values()) {
            Instant now = clock.instant();
            JobNotes.Note note = note(job, now);
            if (!next(job, note).isAfter(now)) {
                run(job, note, now);
            }
        }
    }

    private void run(Job job, JobNotes.Note note, Instant now) {
        try {
            job.deed().run();
            notes.write(job.name(), JobNotes.Note.well(latest(job, note, now)));
        } catch (Exception | StackOverflowError | LinkageError failure) {
            LOG.error("The job {} failed; it is tried again", job.name(), failure);
            String fault = failure.getClass().getSimpleName();
            notes.write(job.name(), note.failed(clock.instant(), fault));
        }
    }

    /** The last time that it was due: earlier ones were missed, and are done with it. */
    private static Instant latest(Job job, JobNotes.Note note, Instant now) {
        if (job.schedule() instanceof Schedule.Every every) {
            long periods = Duration.between(note.last(), now).dividedBy(every.period());
            return note.last().plus(every.period().multipliedBy(periods));
        }
        Instant due = note.last();
        for (Instant next = job.schedule().next(due);
                !next.isAfter(now);
                next = job.schedule().next(due)) {
            due = next;
        }
        return due;
    }

    private JobNotes.Note note(Job job, Instant now) {
        return notes.find(job.name())
                .filter(note -> Duration.between(now, note.last()).compareTo(CREDIBLE) < 0)
                .orElseGet(() -> notes.write(job.name(), JobNotes.Note.well(now)));
    }

    private static Instant next(Job job, JobNotes.Note note) {
        Instant regular = job.schedule().next(note.last());
        if (note.failures() == 0) {
            return regular;
        }
        Instant again = note.tried().plus(PAUSES.get(Math.min(note.failures(), PAUSES.size()) - 1));
        return again.isAfter(regular) ? again : regular;
    }

    private JobState state(Job job, Instant now) {
        JobNotes.Note note = note(job, now);
        return new JobState(job.name(), job.schedule(), note.last(), next(job, note), note.failures(), note.fault());
    }
}
