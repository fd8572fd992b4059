package nl.balint.portal.documents;

import java.text.CollationKey;
import java.text.Collator;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** How names are put in order for a Dutch reader, numbers in them by their worth: "Verslag 9" before "Verslag 10". */
final class Names {

    private static final int WIDEST_NUMBER = 12;

    private Names() {}

    /** For one sorting: it remembers what it has worked out. */
    static Comparator<String> order() {
        Collator collator = Collator.getInstance(Locale.forLanguageTag("nl"));
        collator.setStrength(Collator.SECONDARY);
        Map<String, CollationKey> keys = new HashMap<>();
        Comparator<String> byWord = Comparator.comparing(
                name -> keys.computeIfAbsent(name, unknown -> collator.getCollationKey(padded(unknown))));
        return byWord.thenComparing(Comparator.naturalOrder());
    }

    private static String padded(String name) {
        StringBuilder padded = new StringBuilder(name.length() + WIDEST_NUMBER);
        int place = 0;
        while (place < name.length()) {
            int end = place;
            while (end < name.length() && Character.isDigit(name.charAt(end))) {
                end++;
            }
            if (end > place) {
                padded.append("0".repeat(Math.max(0, WIDEST_NUMBER - (end - place))));
                padded.append(name, place, end);
                place = end;
            } else {
                padded.append(name.charAt(place++));
            }
        }
        return padded.toString();
    }
}
