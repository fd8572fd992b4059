package nl.balint.cms.privacy.register;

import java.time.Period;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import nl.balint.cms.definitions.Messages;

/** How long something is kept, as people say it: {@code 6 maanden}. */
record TermWords(Messages messages) {

    static final Locale DUTCH = Locale.forLanguageTag("nl");

    private static final int WEEK = 7;

    String of(Period period) {
        int days = part(period, ChronoUnit.DAYS);
        if (days > 0) {
            return days % WEEK == 0 ? counted("weeks", days / WEEK) : counted("days", days);
        }
        return part(period, ChronoUnit.MONTHS) > 0
                ? counted("months", (int) period.toTotalMonths())
                : counted("years", part(period, ChronoUnit.YEARS));
    }

    private static int part(Period period, ChronoUnit unit) {
        return (int) period.get(unit);
    }

    private String counted(String unit, int number) {
        return messages.text(DUTCH, "privacy.term." + unit + (number == 1 ? ".one" : ""), number);
    }
}
