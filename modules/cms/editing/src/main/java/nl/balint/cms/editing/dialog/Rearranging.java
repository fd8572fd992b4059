package nl.balint.cms.editing.dialog;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.balint.cms.http.Parameters;

/** Adds an entry to a repeated field of a dialog that is being filled in, takes one away, or moves it. */
public final class Rearranging {

    private static final Pattern DEED = Pattern.compile("(add|drop|up|down) (f[0-9ef]{0,40})(?: ([0-9]{1,4}))?");

    private Rearranging() {}

    /** Whether a button asks for it, rather than for saving. */
    public static boolean isAsked(String deed) {
        return DEED.matcher(deed).matches();
    }

    /** What was sent, as if it had been filled in so. */
    public static Parameters of(String deed, Parameters sent) {
        Matcher asked = DEED.matcher(deed);
        if (!asked.matches()) {
            return sent;
        }
        String input = asked.group(2) + Slot.ORDER;
        List<String> entries = new ArrayList<>(sent.find(input).stream()
                .flatMap(text -> Pattern.compile(",").splitAsStream(text))
                .filter(text -> !text.isEmpty())
                .toList());
        int at = asked.group(3) == null ? -1 : index(entries, asked.group(3));
        switch (asked.group(1)) {
            case "add" -> entries.add(next(entries) + ":");
            case "drop" -> removeAt(entries, at);
            case "up" -> swap(entries, at - 1, at);
            default -> swap(entries, at, at + 1);
        }
        Map<String, List<String>> changed = new HashMap<>(sent.values());
        changed.put(input, List.of(String.join(",", entries)));
        return new Parameters(changed);
    }

    private static int index(List<String> entries, String number) {
        for (int at = 0; at < entries.size(); at++) {
            if (entries.get(at).startsWith(number + ":")) {
                return at;
            }
        }
        return -1;
    }

    private static int next(List<String> entries) {
        return entries.stream()
                        .map(entry -> entry.split(":", 2)[0])
                        .filter(number -> number.matches("[0-9]{1,4}"))
                        .mapToInt(Integer::parseInt)
                        .max()
                        .orElse(-1)
                + 1;
    }

    private static void removeAt(List<String> entries, int at) {
        if (at >= 0) {
            entries.remove(at);
        }
    }

    private static void swap(List<String> entries, int one, int other) {
        if (one >= 0 && other < entries.size()) {
            Collections.swap(entries, one, other);
        }
    }
}
