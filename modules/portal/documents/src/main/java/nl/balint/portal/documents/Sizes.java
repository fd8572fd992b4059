package nl.balint.portal.documents;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Sizes of files as people say them: {@code 1,4 MB}. */
final class Sizes {

    private static final DecimalFormatSymbols DUTCH = DecimalFormatSymbols.getInstance(Locale.forLanguageTag("nl"));
    private static final String[] UNITS = {"byte", "kB", "MB", "GB", "TB"};
    private static final int STEP = 1024;

    private Sizes() {}

    static String text(long size) {
        double amount = size;
        int unit = 0;
        while (amount >= STEP && unit < UNITS.length - 1) {
            amount /= STEP;
            unit++;
        }
        String pattern = unit < 2 || amount >= 10 ? "0" : "0.#";
        return new DecimalFormat(pattern, DUTCH).format(amount) + "\u00a0" + UNITS[unit];
    }
}
