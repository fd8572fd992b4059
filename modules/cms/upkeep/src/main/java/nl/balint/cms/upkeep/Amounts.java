package nl.balint.cms.upkeep;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Amounts and moments in Dutch words. */
public final class Amounts {

    private static final Locale DUTCH = Locale.forLanguageTag("nl-NL");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy 'om' HH:mm", DUTCH).withZone(ZoneId.of("Europe/Amsterdam"));
    private static final String[] UNITS = {"bytes", "kB", "MB", "GB", "TB"};
    private static final int STEP = 1024;
    private static final int SHORT = 10;

    private Amounts() {}

    /** Such as 3 januari 2027 om 03:40. */
    public static String moment(Instant instant) {
        return MOMENT.format(instant);
    }

    /** Such as 3,8 MB. */
    public static String size(long octets) {
        double size = octets;
        int unit = 0;
        while (size >= STEP && unit < UNITS.length - 1) {
            size /= STEP;
            unit++;
        }
        return String.format(DUTCH, size < SHORT && unit > 0 ? "%.1f %s" : "%.0f %s", size, UNITS[unit]);
    }
}
