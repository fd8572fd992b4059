package nl.balint.portal.applications.wiring;

import java.util.List;
import nl.balint.portal.applications.procedure.ProcedureTerms;
import nl.balint.portal.applications.rounds.ReminderRound;
import nl.balint.portal.applications.rounds.StartReminderRound;

/**
 * What the society chose about applications: {@code config/applications.properties}.
 *
 * @param setupItems what a new group settles before its first meeting, by words that have their texts
 */
public record ApplicationsConfig(
        ProcedureTerms terms,
        ReminderRound.Times reminders,
        StartReminderRound.Times startReminders,
        List<String> setupItems) {

    public static final ApplicationsConfig STANDARD = new ApplicationsConfig(
            ProcedureTerms.STANDARD,
            ReminderRound.Times.STANDARD,
            StartReminderRound.Times.STANDARD,
            List.of(
                    "recruiting",
                    "price",
                    "fees",
                    "rhythm",
                    "place",
                    "composition",
                    "roles",
                    "balance",
                    "acquaintances",
                    "newcomers",
                    "admission",
                    "goals"));

    public ApplicationsConfig {
        setupItems = List.copyOf(setupItems);
    }
}
