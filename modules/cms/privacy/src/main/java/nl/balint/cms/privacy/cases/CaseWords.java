package nl.balint.cms.privacy.cases;

import java.util.Optional;
import nl.balint.cms.workflow.NewTask;
import nl.balint.cms.workflow.TaskWords;

/** What the tasks of files are about: a number, and nothing of who asked. */
public final class CaseWords implements TaskWords {

    @Override
    public Optional<Subject> subject(NewTask task) {
        return task.kind().startsWith(CaseFiles.KINDS) && task.subject().matches("[A-Z]{3}-[0-9]{4}-[0-9]+")
                ? Optional.of(new Subject(task.subject(), "", ""))
                : Optional.empty();
    }
}
