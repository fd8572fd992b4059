package nl.balint.portal.members;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import nl.balint.portal.members.internal.text.CleanText;

/**
 * When a group meets.
 *
 * @param minutes how long, at least an hour
 * @param rhythm in words, "elke vier weken"
 */
public record GroupMeeting(List<DayOfWeek> days, LocalTime start, int minutes, String rhythm) {

    public static final int SHORTEST = 60;

    public GroupMeeting {
        days = List.copyOf(days);
        rhythm = CleanText.line(rhythm);
        if (minutes < SHORTEST) {
            throw new IllegalArgumentException("A meeting takes at least " + SHORTEST + " minutes, not " + minutes);
        }
    }

    public LocalTime end() {
        return start.plusMinutes(minutes);
    }
}
