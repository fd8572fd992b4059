package nl.balint.cms.workflow;

import java.util.List;

/** What all modules together know about what tasks are about. */
record Words(List<TaskWords> modules) {

    private static final TaskWords.Subject NOTHING = new TaskWords.Subject("", "", "");

    TaskWords.Subject subject(NewTask task) {
        return modules.stream()
                .flatMap(module -> module.subject(task).stream())
                .findFirst()
                .orElse(NOTHING);
    }

    String whom(String principal) {
        return modules.stream()
                .flatMap(module -> module.whom(principal).stream())
                .findFirst()
                .orElse("");
    }
}
