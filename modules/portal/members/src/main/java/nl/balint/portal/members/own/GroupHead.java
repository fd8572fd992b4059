package nl.balint.portal.members.own;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import nl.balint.portal.members.Group;
import nl.balint.portal.members.GroupPlace;

/**
 * A group as its members see it on every screen of it.
 *
 * @param address of the group's first screen
 * @param leads whether the visitor runs the group
 * @param starting whether its first meeting is still to come
 */
record GroupHead(
        String name,
        String slug,
        String address,
        boolean leads,
        boolean starting,
        String place,
        String meetingAddress,
        List<DayOfWeek> days,
        LocalTime start,
        LocalTime end,
        String rhythm) {

    static final String GROUPS = "/mijn/groepen/";

    static GroupHead of(GroupDoor.Entered entered) {
        Group group = entered.group();
        boolean isOnline = group.place().form() == GroupPlace.Form.ONLINE;
        return new GroupHead(
                group.name(),
                group.slug(),
                GROUPS + group.slug(),
                entered.leads(),
                group.state().isStarting(),
                isOnline ? "" : group.place().town(),
                group.place().address().line(),
                group.meeting().days(),
                group.meeting().start(),
                group.meeting().end(),
                group.meeting().rhythm());
    }
}
