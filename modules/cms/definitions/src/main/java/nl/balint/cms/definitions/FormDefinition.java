package nl.balint.cms.definitions;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form that visitors fill in, in one or more steps.
 *
 * @param id its name, unique over all modules: {@code aanmelden}
 * @param office the role whose work a submission is, such as {@code secretariaat}
 * @param resumable whether a visitor may keep it and go on later
 * @param purposes what answers are asked for, by name
 */
public record FormDefinition(
        String id, String office, boolean resumable, Map<String, Purpose> purposes, List<FormStep> steps, String file) {

    public FormDefinition {
        purposes = Ordered.copy(purposes);
        steps = List.copyOf(steps);
    }

    /** Where its texts are: {@code form.aanmelden.email.label}. */
    public String texts() {
        return "form." + id;
    }

    /** All questions, in order. */
    public List<Question> questions() {
        return steps.stream().flatMap(step -> step.questions().stream()).toList();
    }

    public Optional<Question> question(String name) {
        return questions().stream()
                .filter(question -> question.name().equals(name))
                .findFirst();
    }

    public Optional<FormStep> step(String name) {
        return steps.stream().filter(step -> step.name().equals(name)).findFirst();
    }
}
