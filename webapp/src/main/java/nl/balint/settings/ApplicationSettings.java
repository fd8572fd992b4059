package nl.balint.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.balint.portal.applications.procedure.ProcedureTerms;
import nl.balint.portal.applications.rounds.ReminderRound;
import nl.balint.portal.applications.rounds.StartReminderRound;
import nl.balint.portal.applications.wiring.ApplicationsConfig;

/** What {@code config/applications.properties} says; its comments explain each. */
final class ApplicationSettings {

    private static final int MOST_DAYS = 365;
    private static final int MOST_MONTHS = 60;

    private ApplicationSettings() {}

    static ApplicationsConfig read(Path home) {
        SettingsFile file = SettingsFile.read(home.resolve("config/applications.properties"));
        file.standard("replyDays", "14");
        file.standard("replyReminders", "5, 12");
        ApplicationsConfig config = new ApplicationsConfig(
                terms(file),
                new ReminderRound.Times(
                        numbers(file, "replyReminders"),
                        numbers(file, "answerReminders"),
                        numbers(file, "waitingReminders")),
                new StartReminderRound.Times(
                        numbers(file, "supplementReminders"),
                        file.number("adviceDays", 1, MOST_DAYS),
                        file.number("decisionDays", 1, MOST_DAYS)),
                words(file, "setupItems"));
        file.finish();
        return config;
    }

    private static ProcedureTerms terms(SettingsFile file) {
        return new ProcedureTerms(
                Duration.ofHours(file.number("confirmHours", 1, 24 * 30)),
                file.number("handlingMonths", 1, 12),
                file.number("amberDays", 1, MOST_DAYS),
                file.number("redDays", 1, MOST_DAYS),
                new ProcedureTerms.Steps(
                        file.number("takeUpDays", 1, MOST_DAYS),
                        file.number("replyDays", 1, MOST_DAYS),
                        file.number("answerDays", 1, MOST_DAYS),
                        file.number("ballotDays", 1, MOST_DAYS),
                        file.number("placementDays", 1, MOST_DAYS)),
                new ProcedureTerms.Waiting(
                        file.number("waitingMonths", 1, MOST_MONTHS), file.number("offerDays", 1, MOST_DAYS)),
                new ProcedureTerms.Kept(
                        file.number("keptDays", 0, MOST_DAYS), file.number("keptMonthsWithConsent", 0, MOST_MONTHS)));
    }

    private static List<String> words(SettingsFile file, String key) {
        List<String> words = file.list(key);
        if (!words.stream().allMatch(word -> word.matches("[a-z][a-z-]{0,30}"))) {
            file.problem("'" + key + "' must be words of small letters such as price, place");
            return List.of();
        }
        return words;
    }

    private static List<Integer> numbers(SettingsFile file, String key) {
        List<String> words = file.list(key);
        if (!words.stream().allMatch(word -> word.matches("[0-9]{1,3}"))) {
            file.problem("'" + key + "' must be whole numbers such as 5, 9");
            return List.of();
        }
        return words.stream().map(Integer::valueOf).sorted().toList();
    }
}
