package nl.balint.portal.places;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file with the places of postcodes, as an operator brings it: a row a line, {@code pc4;lat;lon}, with or without a
 * head and more columns behind, with semicolons or tabs, and points or commas in the numbers; or JSON of the shape
 * {@code {"1011": [52.37, 4.90]}}.
 *
 * @param rows what can be used, by four digits
 * @param faults what cannot, the first {@value #MOST_FAULTS} of it
 */
public record PostcodeSheet(Map<String, Position> rows, List<Fault> faults) {

    /** Larger is no table of some four thousand lines. */
    public static final int MOST_BYTES = 4_000_000;

    /** Fewer are no full table: there are about 4,070 codes. */
    public static final int LEAST_ROWS = 3_500;

    static final int MOST_FAULTS = 20;

    private static final Pattern JSON = Pattern.compile("\"([^\"]*)\"\\s*:\\s*\\[\\s*([^,\\]]*),\\s*([^,\\]]*)]");
    private static final Pattern CODE = Pattern.compile("[1-9][0-9]{3}");

    /** What is wrong with a line. */
    public enum Why {
        CODE,
        NUMBERS,
        OUTSIDE,
        TWICE
    }

    /**
     * A line that cannot be used.
     *
     * @param line counted from one
     */
    public record Fault(int line, Why why) {}

    public PostcodeSheet {
        rows = Map.copyOf(rows);
        faults = List.copyOf(faults);
    }

    public static PostcodeSheet read(byte[] octets) {
        String text = new String(octets, StandardCharsets.UTF_8).replaceFirst("^\uFEFF", "");
        Reading reading = new Reading();
        if (text.stripLeading().startsWith("{")) {
            readJson(text, reading);
        } else {
            readLines(text, reading);
        }
        return new PostcodeSheet(reading.rows, reading.faults);
    }

    /** Whether it can be brought into use: nothing wrong with it, and all of the country in it. */
    public boolean isSound() {
        return faults.isEmpty() && isWhole();
    }

    public boolean isWhole() {
        return rows.size() >= LEAST_ROWS;
    }

    private static void readJson(String text, Reading reading) {
        Matcher found = JSON.matcher(text);
        int line = 1;
        int counted = 0;
        while (found.find()) {
            line += (int) text.substring(counted, found.start())
                    .chars()
                    .filter(letter -> letter == '\n')
                    .count();
            counted = found.start();
            reading.add(line, found.group(1), found.group(2), found.group(3));
        }
    }

    private static void readLines(String text, Reading reading) {
        List<String> lines = text.lines().toList();
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at).strip();
            boolean isHead = at == 0 && line.toLowerCase(Locale.ROOT).startsWith("pc4");
            if (!line.isEmpty() && !isHead) {
                String[] cells = (line + ";;").split("[;\t]", -1);
                reading.add(at + 1, cells[0].strip(), cells[1], cells[2]);
            }
        }
    }

    private static final class Reading {

        private final Map<String, Position> rows = new LinkedHashMap<>();
        private final List<Fault> faults = new ArrayList<>();

        void add(int line, String code, String latitude, String longitude) {
            if (!CODE.matcher(code).matches()) {
                fault(line, Why.CODE);
                return;
            }
            double north = number(latitude);
            double east = number(longitude);
            if (Double.isNaN(north) || Double.isNaN(east)) {
                fault(line, Why.NUMBERS);
            } else if (!MapFrame.holds(new Position(north, east))) {
                fault(line, Why.OUTSIDE);
            } else if (rows.putIfAbsent(code, new Position(north, east)) != null) {
                fault(line, Why.TWICE);
            }
        }

        private void fault(int line, Why why) {
            if (faults.size() < MOST_FAULTS) {
                faults.add(new Fault(line, why));
            }
        }

        private static double number(String cell) {
            try {
                return Double.parseDouble(cell.strip().replace(',', '.'));
            } catch (NumberFormatException wrong) {
                return Double.NaN;
            }
        }
    }
}
