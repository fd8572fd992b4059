package nl.balint.house;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalTime;
import java.util.List;
import nl.balint.cms.upkeep.NightlyBackups;
import nl.balint.cms.workflow.Job;
import nl.balint.cms.workflow.Schedule;
import nl.balint.settings.Settings;

/** What keeps the house safe at night. */
final class NightlyUpkeep {

    private static final LocalTime AFTER_TIDYING = LocalTime.of(3, 40);

    private NightlyUpkeep() {}

    /** A backup, when a folder for them is configured. */
    static List<Job> jobs(Settings settings, Clock clock) {
        Path folder = settings.backups().folder();
        if (folder == null) {
            return List.of();
        }
        NightlyBackups backups = new NightlyBackups(folder, settings.server().data(), settings.backups(), clock);
        return List.of(new Job("upkeep.backup", Schedule.daily(AFTER_TIDYING), backups::run));
    }
}
