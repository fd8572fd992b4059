package nl.balint.portal.documents;

import java.time.LocalDate;

/** Whether a group keeps the reports of its meetings: not, until it has decided so (PRIVACY R-CAS-2). */
public sealed interface ReportsArchive {

    record Off() implements ReportsArchive {}

    /**
     * It does.
     *
     * @param decided when the group decided it
     * @param by the id of the leader who wrote that down
     */
    record On(LocalDate decided, String by) implements ReportsArchive {}

    default boolean isOn() {
        return this instanceof On;
    }
}
