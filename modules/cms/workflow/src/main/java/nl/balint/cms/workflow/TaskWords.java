package nl.balint.cms.workflow;

import java.util.Optional;

/**
 * What tasks are about, in words for who may take them. The module whose deed it is knows; a task itself holds ids
 * only, for it is mailed and counted.
 */
public interface TaskWords {

    /**
     * What a task is about.
     *
     * @param number by which people call it, such as {@code AAN-2027-0001}; or empty
     * @param title what it is, such as a name
     * @param note more, such as a place; or empty
     */
    record Subject(String number, String title, String note) {}

    /** What the task is about, when this module knows; it is asked only for whom the task is meant. */
    Optional<Subject> subject(NewTask task);

    /** Who a principal such as {@code lead:<group>} is, when this module knows. */
    default Optional<String> whom(String principal) {
        return Optional.empty();
    }
}
