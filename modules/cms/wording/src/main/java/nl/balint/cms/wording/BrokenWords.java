package nl.balint.cms.wording;

import java.util.Optional;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.workflow.NewTask;
import nl.balint.cms.workflow.TaskWords;

/** Says which mail or letter a task about words is about. */
final class BrokenWords implements TaskWords {

    static final String KIND = "wording.broken";

    private final Writings writings;
    private final LightModules modules;

    BrokenWords(Writings writings, LightModules modules) {
        this.writings = writings;
        this.modules = modules;
    }

    @Override
    public Optional<Subject> subject(NewTask task) {
        return task.kind().equals(KIND)
                ? writings.bySlug(task.subject())
                        .map(writing -> modules.current().messages().text(Shown.DUTCH, writing.label()))
                        .map(title -> new Subject("", title, ""))
                : Optional.empty();
    }
}
