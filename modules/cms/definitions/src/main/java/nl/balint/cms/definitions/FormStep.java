package nl.balint.cms.definitions;

import java.util.List;

/** Questions that are asked together. A step of which the condition does not hold is skipped. */
public record FormStep(String name, ShownWhen when, List<Question> questions) {

    public FormStep {
        questions = List.copyOf(questions);
    }
}
