package nl.balint.portal.directory.pages;

import java.text.NumberFormat;
import java.time.DayOfWeek;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import nl.balint.portal.directory.GroupListing;
import nl.balint.portal.directory.Question;

/**
 * A group as a page shows it.
 *
 * @param kilometres as the crow flies, "3,6"; empty when there is no telling
 * @param apply where somebody applies with this group chosen; empty when it takes nobody now
 */
public record Card(
        GroupListing group, String address, String kilometres, List<String> days, Times times, String apply) {

    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("H.mm", DUTCH);
    private static final double NEAR = 10;

    /** From when until when, "19.30". */
    public record Times(String from, String until) {}

    static Card of(GroupListing group, double kilometres) {
        return new Card(
                group,
                address(group),
                distance(kilometres),
                group.meeting().days().stream().map(Card::day).toList(),
                new Times(
                        CLOCK.format(group.meeting().start()),
                        CLOCK.format(group.meeting()
                                .start()
                                .plusMinutes(group.meeting().minutes()))),
                group.seats().isOpen() ? "/formulieren/aanmelden?way=groups&groups=" + group.id() : "");
    }

    static String address(GroupListing group) {
        return GroupRoutes.ADDRESS + "/" + group.slug();
    }

    /** With a tenth where that says something. */
    static String distance(double kilometres) {
        if (Double.isNaN(kilometres)) {
            return "";
        }
        NumberFormat format = NumberFormat.getInstance(DUTCH);
        int digits = kilometres < NEAR ? 1 : 0;
        format.setMinimumFractionDigits(digits);
        format.setMaximumFractionDigits(digits);
        return format.format(kilometres);
    }

    private static String day(DayOfWeek day) {
        return Question.DAY.answers().get(day.getValue() - 1);
    }
}
