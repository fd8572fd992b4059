package nl.balint.portal.members.wiring;

import java.util.Optional;
import nl.balint.cms.workflow.NewTask;
import nl.balint.cms.workflow.TaskWords;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.Groups;

/** Which group a task waits for, when it waits for those who lead one. */
record GroupTasks(Groups groups) implements TaskWords {

    private static final String LEADERS = "lead:";

    @Override
    public Optional<Subject> subject(NewTask task) {
        return Optional.empty();
    }

    @Override
    public Optional<String> whom(String principal) {
        return principal.startsWith(LEADERS)
                ? groups.find(principal.substring(LEADERS.length())).map(Group::name)
                : Optional.empty();
    }
}
