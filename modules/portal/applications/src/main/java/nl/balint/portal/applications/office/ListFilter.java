package nl.balint.portal.applications.office;

import java.util.List;
import nl.balint.cms.http.Request;

/**
 * Which applications are asked for.
 *
 * @param state the name of a state; "" for those that are open, "alle" for all
 * @param colour of the clock, or "paused"; empty for any
 * @param group the id of the group whose turn it is; empty for any
 */
record ListFilter(String state, String colour, String group, String words) {

    static final List<String> NAMES = List.of("stand", "klok", "groep", "zoek");
    private static final String ALL = "alle";

    static ListFilter of(Request request) {
        return new ListFilter(
                request.query("stand").orElse(""),
                request.query("klok").orElse(""),
                request.query("groep").orElse(""),
                request.query("zoek").orElse(""));
    }

    boolean fits(Row row) {
        boolean isState = switch (state) {
            case "" -> !Rows.ENDED.contains(row.state());
            case ALL -> true;
            default -> row.state().equals(state);
        };
        return isState
                && (colour.isEmpty() || isColour(row.clock()))
                && (group.isEmpty() || row.groupId().equals(group))
                && (words.isBlank() || row.says(words));
    }

    private boolean isColour(ClockView clock) {
        return clock.isRunning()
                ? clock.colour().name().equals(colour)
                : clock.phase().equals(colour);
    }
}
