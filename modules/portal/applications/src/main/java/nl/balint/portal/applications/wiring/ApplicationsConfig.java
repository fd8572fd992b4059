package nl.balint.portal.applications.wiring;

import nl.balint.portal.applications.procedure.ProcedureTerms;
import nl.balint.portal.applications.rounds.ReminderRound;

/** What the society chose about applications: {@code config/applications.properties}. */
public record ApplicationsConfig(ProcedureTerms terms, ReminderRound.Times reminders) {

    public static final ApplicationsConfig STANDARD =
            new ApplicationsConfig(ProcedureTerms.STANDARD, ReminderRound.Times.STANDARD);
}
