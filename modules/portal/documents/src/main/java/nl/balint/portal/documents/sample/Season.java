package nl.balint.portal.documents.sample;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import nl.balint.portal.members.Group;

/**
 * From September until the summer.
 *
 * @param begin the year in which it begins
 */
record Season(int begin) {

    private static final Set<Month> SUMMER = Set.of(Month.JULY, Month.AUGUST);
    private static final int WEEKS_BETWEEN = 5;

    /** As young as that a document would still be news. */
    private static final int QUIET_DAYS = 8;

    static Season of(LocalDate day) {
        return new Season(day.getMonth().compareTo(Month.SEPTEMBER) < 0 ? day.getYear() - 1 : day.getYear());
    }

    Season next() {
        return new Season(begin + 1);
    }

    LocalDate firstDay() {
        return LocalDate.of(begin, Month.SEPTEMBER, 1);
    }

    /** The days on which a group met before a day and not before another, the last one first. */
    static List<LocalDate> meetings(Group group, LocalDate from, LocalDate before) {
        List<LocalDate> days = new ArrayList<>();
        LocalDate day = before.minusDays(QUIET_DAYS + group.number() % WEEKS_BETWEEN * 7L);
        while (day.getDayOfWeek() != group.meeting().days().get(0)) {
            day = day.minusDays(1);
        }
        for (; !day.isBefore(from); day = day.minusWeeks(WEEKS_BETWEEN)) {
            if (!SUMMER.contains(day.getMonth())) {
                days.add(day);
            }
        }
        return days;
    }
}
