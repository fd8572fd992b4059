package nl.balint.cms.submissions;

import java.time.Instant;
import nl.balint.cms.content.Content;
import nl.balint.cms.definitions.FormDefinition;
import nl.balint.cms.workflow.NewTask;
import nl.balint.cms.workflow.Tasks;
import nl.balint.cms.workflow.Terms;

/**
 * The task of an office to look at what came in by a form: one for each form, and there as long as something is that
 * nobody handled. Who sends in and who handles at the same moment do not see each other; each looks once more after its
 * own save, and the later of the two sees both.
 */
final class OfficeTask {

    private static final int DAYS = 5;

    private final Submissions submissions;
    private final Tasks tasks;

    OfficeTask(Submissions submissions, Tasks tasks) {
        this.submissions = submissions;
        this.tasks = tasks;
    }

    /** Something came in; stands at the save of it. */
    void give(Content system, FormDefinition form, Instant came) {
        tasks.add(system, task(form, came));
    }

    /** The same after that save. */
    void giveAgain(FormDefinition form, Instant came) {
        tasks.post(task(form, came));
    }

    /** Something was handled or went: nothing waits any more, or something does still. */
    void look(FormDefinition form, Instant now, String by) {
        if (isAllHandled(form)) {
            tasks.settle(form.id(), by);
            if (isAllHandled(form)) {
                return;
            }
        }
        giveAgain(form, now);
    }

    private boolean isAllHandled(FormDefinition form) {
        return submissions.list(form.id()).stream().allMatch(StoredSubmission::isHandled);
    }

    private static NewTask task(FormDefinition form, Instant came) {
        return new NewTask(
                "forms.submission",
                "role:" + form.office(),
                form.id(),
                OfficeRoutes.ADDRESS + "/" + form.id(),
                Terms.afterDays(came, DAYS));
    }
}
