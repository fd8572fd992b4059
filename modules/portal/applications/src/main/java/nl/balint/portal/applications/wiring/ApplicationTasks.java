package nl.balint.portal.applications.wiring;

import java.util.Optional;
import nl.balint.cms.workflow.NewTask;
import nl.balint.cms.workflow.TaskWords;
import nl.balint.portal.applications.Application;
import nl.balint.portal.applications.Applications;

/** Which application a task is about. Who votes about somebody reads the name only when the applicant said so. */
record ApplicationTasks(Applications applications) implements TaskWords {

    private static final String MEMBERS = "group:";

    @Override
    public Optional<Subject> subject(NewTask task) {
        return applications.find(task.subject()).map(application -> {
            boolean named =
                    !task.whom().startsWith(MEMBERS) || application.wishes().mayBeNamed();
            return new Subject(application.number(), named ? name(application) : "", "");
        });
    }

    private static String name(Application application) {
        return application.person().name().full();
    }
}
