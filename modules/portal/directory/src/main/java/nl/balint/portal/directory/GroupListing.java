package nl.balint.portal.directory;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import nl.balint.portal.members.GroupDetails;
import nl.balint.portal.members.GroupPlace;
import nl.balint.portal.members.GroupState;

/**
 * What the public may see of a group. The address where it meets, the names of its members and their numbers are not in
 * it, so no screen can show them by mistake.
 *
 * @param slug the word in its address: {@code /groepen/den-bosch}
 * @param where town and province
 * @param seats how many people it takes now
 * @param leaders the names of those who lead it and chose to be listed, by name
 */
public record GroupListing(
        String id,
        String slug,
        String name,
        Where where,
        Meeting meeting,
        GroupDetails.Audience audience,
        GroupDetails.Fee fee,
        Seats seats,
        List<String> leaders,
        String description) {

    /** In the order in which pages and machines tell it. */
    public record Where(
            GroupPlace.Form form, String town, String province, String region, double latitude, double longitude) {

        public boolean isOnTheMap() {
            return latitude != 0 || longitude != 0;
        }
    }

    /** When it meets. */
    public record Meeting(List<DayOfWeek> days, LocalTime start, int minutes, PartOfDay part, String rhythm) {
        public Meeting {
            days = List.copyOf(days);
        }
    }

    /**
     * Its room.
     *
     * @param free seats that somebody may have now: none when it has no leader, is closed, pauses or ends
     * @param led whether somebody leads it now
     */
    public record Seats(int free, int most, boolean led, boolean closed, GroupState.Phase phase) {

        public boolean isOpen() {
            return free > 0;
        }
    }

    public GroupListing {
        leaders = List.copyOf(leaders);
    }
}
