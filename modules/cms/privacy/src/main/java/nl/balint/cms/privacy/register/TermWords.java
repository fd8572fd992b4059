package nl.balint.cms.privacy.register;

import java.time.Period;
import java.util.Locale;
import nl.balint.cms.definitions.Messages;

/** How long something is kept, as people say it: {@code 6 maanden}. */
record TermWords(Messages messages) {

    static final Locale DUTCH = Locale.forLanguageTag("nl");

    private static final int WEEK = 7;

    String of(Period period) {
        if (period.getDays() > 0) {
            return period.getDays() % WEEK == 0
                    ? counted("weeks", period.getDays() / WEEK)
                    : counted("days", period.getDays());
        }
        return period.getMonths() > 0
                ? counted("months", (int) period.toTotalMonths())
                : counted("years", period.getYears());
    }

    private String counted(String unit, int number) {
        return messages.text(DUTCH, "privacy.term." + unit + (number == 1 ? ".one" : ""), number);
    }
}
