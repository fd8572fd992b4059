package nl.balint.cms.workflow;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * A task as it stands in the list.
 *
 * @param kind of which {@code task.<kind>} is the text
 * @param whom the principal, and whomName who that is when a module knows
 * @param days until it is due; 0 is today, below 0 is too late
 * @param taken who took it: "", "me" or "other"
 */
record TodayLine(
        String id,
        String kind,
        String whom,
        String whomName,
        TaskWords.Subject subject,
        String address,
        Instant since,
        Instant due,
        long days,
        String taken,
        boolean byHand) {

    static TodayLine of(Task task, Words words, String userId, Instant now) {
        NewTask what = task.what();
        long days = ChronoUnit.DAYS.between(Terms.day(now), Terms.day(what.due()));
        return new TodayLine(
                task.id(),
                what.kind(),
                what.whom(),
                words.whom(what.whom()),
                words.subject(what),
                what.address(),
                task.since(),
                what.due(),
                task.isLate(now) ? Math.min(days, -1) : days,
                task.takenBy().map(by -> by.equals(userId) ? "me" : "other").orElse(""),
                what.byHand());
    }

    boolean isLate() {
        return days < 0;
    }

    boolean isThisWeek() {
        return days < 7;
    }

    /** Whether every word that is asked stands somewhere in what the line says. */
    boolean says(String asked) {
        String all = String.join(" ", subject.number(), subject.title(), subject.note(), whomName)
                .toLowerCase(Locale.ROOT);
        for (String word : asked.strip().toLowerCase(Locale.ROOT).split("\\s+", -1)) {
            if (!all.contains(word)) {
                return false;
            }
        }
        return true;
    }
}
