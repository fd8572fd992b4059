package nl.balint.house;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import nl.balint.cms.content.Repository;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.mail.MailModule;
import nl.balint.cms.security.SecurityModule;
import nl.balint.cms.site.Society;
import nl.balint.cms.submissions.SubmissionsModule;
import nl.balint.cms.workflow.WorkflowModule;
import nl.balint.portal.applications.deeds.StartingParts;
import nl.balint.portal.applications.wiring.ApplicationsModule;
import nl.balint.portal.applications.wiring.StartsModule;
import nl.balint.portal.members.Register;
import nl.balint.settings.Settings;

/** Applications, put together with the rest of the house. */
record Procedures(
        Repository repository, Register register, SecurityModule security, MailModule mail, WorkflowModule workflow) {

    /** Opens them and gives the clock their jobs. */
    ApplicationsModule open(Settings settings, Clock clock, SecureRandom random) {
        ApplicationsModule.Society society = new ApplicationsModule.Society(
                settings.society().name(),
                settings.society().reach().email(),
                URI.create(settings.server().baseUrl()));
        ApplicationsModule applications = new ApplicationsModule(
                new ApplicationsModule.Sources(
                        repository, register, security, mail.outbox(), workflow.tasks(), society, clock, random),
                settings.applications());
        applications.jobs().forEach(workflow.jobs()::add);
        return applications;
    }

    /** The start of groups, beside them. */
    static StartsModule starts(ApplicationsModule applications, Society society) {
        return applications.starts(
                new StartingParts.Defaults(society.groupMinimum(), society.groupMaximum(), society.yearlyPrice()));
    }

    /** Lets both receive the forms of visitors. */
    static void receive(
            SubmissionsModule submissions, ApplicationsModule applications, StartsModule starts, LightModules modules) {
        starts.receive(submissions.receivers());
        Locale dutch = Locale.forLanguageTag("nl");
        applications.receive(
                submissions.receivers(), key -> modules.current().messages().text(dutch, key));
    }
}
