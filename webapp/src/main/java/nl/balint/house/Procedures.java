package nl.balint.house;

import java.net.URI;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.balint.cms.content.Repository;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.forms.Once;
import nl.balint.cms.mail.MailModule;
import nl.balint.cms.print.PaperTexts;
import nl.balint.cms.print.Printer;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.SecurityModule;
import nl.balint.cms.site.Society;
import nl.balint.cms.submissions.SubmissionsModule;
import nl.balint.cms.workflow.TaskWords;
import nl.balint.cms.workflow.WorkflowModule;
import nl.balint.portal.applications.Distances;
import nl.balint.portal.applications.deeds.StartingParts;
import nl.balint.portal.applications.wiring.ApplicationsModule;
import nl.balint.portal.applications.wiring.StartsModule;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.own.GroupDoor;
import nl.balint.portal.places.Postcodes;
import nl.balint.settings.Settings;

/** Applications, put together with the rest of the house. */
record Procedures(
        Repository repository,
        Register register,
        SecurityModule security,
        MailModule mail,
        WorkflowModule workflow,
        Postcodes postcodes) {

    /** Opens them and gives the clock their jobs. */
    ApplicationsModule open(Settings settings, Clock clock, SecureRandom random) {
        ApplicationsModule.Society society = new ApplicationsModule.Society(
                settings.society().name(),
                settings.society().reach().email(),
                URI.create(settings.server().baseUrl()));
        ApplicationsModule applications = new ApplicationsModule(
                new ApplicationsModule.Sources(
                        repository,
                        register,
                        security,
                        mail.outbox(),
                        workflow.tasks(),
                        society,
                        Distances.of(postcodes),
                        clock,
                        random),
                settings.applications());
        applications.jobs().forEach(workflow.jobs()::add);
        return applications;
    }

    /** What their tasks are called, beside those of others. */
    static List<TaskWords> words(ApplicationsModule applications, StartsModule starts, List<TaskWords> others) {
        return Stream.concat(others.stream(), Stream.of(applications.taskWords(), starts.taskWords()))
                .toList();
    }

    /**
     * The start of groups, beside them.
     *
     * @param letters what letters on paper say
     */
    static StartsModule starts(ApplicationsModule applications, Settings settings, PaperTexts letters) {
        Society society = settings.society();
        return applications.starts(
                new StartingParts.Defaults(society.groupMinimum(), society.groupMaximum(), society.yearlyPrice()),
                new Printer(letters, ServerConfigs.paper(settings.server(), society)));
    }

    /** Lets both receive the forms of visitors. */
    static void receive(
            SubmissionsModule submissions, ApplicationsModule applications, StartsModule starts, LightModules modules) {
        starts.receive(submissions.receivers());
        applications.receive(submissions.receivers(), texts(modules));
    }

    /** What their screens stand on. */
    static ApplicationsModule.House house(Screens screens, Once once, LightModules modules, GroupDoor door) {
        return new ApplicationsModule.House(screens, once, texts(modules), door);
    }

    /** What people read, by its key. */
    private static UnaryOperator<String> texts(LightModules modules) {
        Locale dutch = Locale.forLanguageTag("nl");
        return key -> modules.current().messages().text(dutch, key);
    }
}
