package nl.balint.house;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import nl.balint.cms.content.Repository;
import nl.balint.cms.upkeep.NightlyBackups;
import nl.balint.cms.upkeep.StoreCheck;
import nl.balint.cms.workflow.Job;
import nl.balint.cms.workflow.NewTask;
import nl.balint.cms.workflow.Schedule;
import nl.balint.cms.workflow.Tasks;
import nl.balint.cms.workflow.Terms;
import nl.balint.settings.Settings;

/** What keeps the house safe at night. */
final class NightlyUpkeep {

    private static final LocalTime AFTER_TIDYING = LocalTime.of(3, 40);
    private static final LocalTime AFTER_THE_BACKUP = LocalTime.of(4, 10);
    private static final int DAYS_TO_MEND = 1;

    private NightlyUpkeep() {}

    /**
     * A look through all that is stored; a backup that is read back, when a folder for them is configured, and not when
     * the content is in a database, of which its own keeper makes them.
     */
    static List<Job> jobs(Settings settings, Repository repository, Tasks tasks, Clock clock) {
        Path data = settings.server().data();
        boolean isShared = repository.isShared();
        StoreCheck check = isShared ? StoreCheck.ofDatabase(repository, data, clock) : new StoreCheck(data, clock);
        List<Job> jobs = new ArrayList<>();
        jobs.add(new Job("upkeep.check", Schedule.daily(AFTER_THE_BACKUP), () -> look(check, tasks, clock)));
        Path folder = settings.backups().folder();
        if (folder != null && !isShared) {
            NightlyBackups backups = new NightlyBackups(folder, data, settings.backups(), clock);
            jobs.add(new Job("upkeep.backup", Schedule.daily(AFTER_TIDYING), () -> backUp(backups, tasks, clock)));
        }
        return jobs;
    }

    private static void look(StoreCheck check, Tasks tasks, Clock clock) {
        if (!check.run().isWhole()) {
            tasks.post(toMend("upkeep.spoilt", "opslag", clock));
        }
    }

    private static void backUp(NightlyBackups backups, Tasks tasks, Clock clock) {
        backups.run();
        if (!backups.readBack().isWhole()) {
            tasks.post(toMend("upkeep.unread", "reservekopie", clock));
        }
    }

    private static NewTask toMend(String kind, String what, Clock clock) {
        Instant due = Terms.afterDays(clock.instant(), DAYS_TO_MEND);
        return new NewTask(kind, "role:beheer", what, "/beheer/toestand", due).endedByHand();
    }
}
