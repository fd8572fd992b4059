package nl.balint.cms.wording;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The samples of a template with a mark in the place of each value, so that what the template makes of them shows where
 * the values go. Days and numbers stay days and numbers, of a kind that nobody writes.
 */
final class Marks {

    private static final char BEGIN = '\uE000';
    private static final char END = '\uE001';
    private static final LocalDate DAY = LocalDate.of(2001, 2, 3);
    private static final OffsetDateTime MOMENT = OffsetDateTime.parse("2001-02-03T12:00:00+01:00");
    private static final int NUMBER = 7_654_321;

    private final Map<String, String> names;
    private final Map<String, Object> model = new HashMap<>();
    private final Map<String, String> marks = new LinkedHashMap<>();

    /**
     * Marks these samples.
     *
     * @param names of the placeholders, by the values that they stand for
     */
    Marks(Map<String, ?> samples, Map<String, String> names, Shown shown) {
        this.names = names;
        samples.forEach((value, sample) -> model.put(value, marked(value, sample, shown)));
        model.put("house", Map.of("name", mark("house.name"), "email", mark("house.email"), "baseUrl", ""));
    }

    private Object marked(String value, Object sample, Shown shown) {
        int number = marks.size();
        if (sample instanceof Collection<?>) {
            return List.of(mark(value));
        }
        if (sample instanceof Number) {
            marks.put(Integer.toString(NUMBER + number), value);
            return NUMBER + number;
        }
        if (!shown.isTime(sample)) {
            return mark(value);
        }
        Object time = String.valueOf(sample).contains("T") ? MOMENT.plusDays(number) : DAY.plusDays(number);
        marks.put(shown.of(time), value);
        return String.valueOf(time).replace("12:00+", "12:00:00+");
    }

    private static String mark(String value) {
        return BEGIN + value + END;
    }

    /** The samples with their marks, for the template. */
    Map<String, Object> model() {
        return Map.copyOf(model);
    }

    /** What a template made of them, with a placeholder for each mark. */
    String read(String text) {
        String read = text;
        for (Map.Entry<String, String> mark : marks.entrySet()) {
            read = read.replace(mark.getKey(), written(mark.getValue()));
        }
        for (String value : names.keySet()) {
            read = read.replace(mark(value), written(value));
        }
        return read;
    }

    private String written(String value) {
        return "{{" + names.getOrDefault(value, value) + "}}";
    }
}
