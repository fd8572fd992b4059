package nl.balint.cms.submissions;

import java.time.Instant;
import java.time.Period;
import nl.balint.cms.definitions.FormDefinition;
import nl.balint.cms.definitions.Purpose;
import nl.balint.cms.definitions.Question;
import nl.balint.cms.workflow.Terms;

/** Until when an answer is kept: to the end of the day, by the Dutch clock, on which its purpose is over. */
final class Kept {

    private Kept() {}

    /** When the last of a submission goes. */
    static Instant last(FormDefinition form, Instant at) {
        return form.purposes().values().stream()
                .map(purpose -> after(at, purpose.kept()))
                .max(Instant::compareTo)
                .orElseGet(() -> after(at, Period.ofYears(1)));
    }

    /** When the answer to a question goes; what tells nothing of anybody stays as long as the rest. */
    static Instant of(FormDefinition form, Question question, Instant at) {
        Purpose purpose = form.purposes().get(question.purpose());
        return purpose == null ? last(form, at) : after(at, purpose.kept());
    }

    private static Instant after(Instant at, Period time) {
        return Terms.endOf(Terms.day(at).plus(time));
    }
}
