package nl.balint.portal.directory;

import java.time.LocalTime;

/** When on a day a group meets, by the time at which it begins. */
public enum PartOfDay {
    MORNING("ochtend", LocalTime.NOON),
    AFTERNOON("middag", LocalTime.of(18, 0)),
    EVENING("avond", LocalTime.MAX);

    private final String answer;
    private final LocalTime before;

    PartOfDay(String answer, LocalTime before) {
        this.answer = answer;
        this.before = before;
    }

    /** The answer to {@link Question#PART}. */
    public String answer() {
        return answer;
    }

    static PartOfDay of(LocalTime start) {
        for (PartOfDay part : values()) {
            if (start.isBefore(part.before)) {
                return part;
            }
        }
        return EVENING;
    }
}
