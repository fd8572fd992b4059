package nl.balint.portal.applications.office;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;

/**
 * An application as it stands in a list.
 *
 * @param state the name of its type: {@code Proposed}
 * @param groupId the group whose turn it is, and group its name; both empty for none
 * @param received the day on which it came in, and since the one on which it came into its state
 */
record Row(
        String id,
        String number,
        String name,
        String town,
        String state,
        String groupId,
        String group,
        LocalDate received,
        LocalDate since,
        ClockView clock) {

    /** What wants attention first: running clocks by the end of their term, then the rest, the newest first. */
    static final Comparator<Row> URGENT_FIRST = Comparator.comparing(
                    (Row row) -> row.clock().isRunning() ? row.clock().due() : LocalDate.MAX)
            .thenComparing(row -> row.clock().isOver())
            .thenComparing(Row::since, Comparator.reverseOrder())
            .thenComparing(Row::number);

    /** Whether every word that is asked stands somewhere in what the line says. */
    boolean says(String asked) {
        String all = String.join(" ", number, name, town, group).toLowerCase(Locale.ROOT);
        return Arrays.stream(asked.strip().toLowerCase(Locale.ROOT).split("\\s+", -1))
                .allMatch(all::contains);
    }
}
