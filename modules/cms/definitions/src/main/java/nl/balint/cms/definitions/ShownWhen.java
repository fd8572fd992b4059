package nl.balint.cms.definitions;

import java.util.List;
import java.util.Map;

/**
 * When something is asked: when an earlier question has one of these answers.
 *
 * @param question its name; empty when there is no condition
 */
public record ShownWhen(String question, List<String> values) {

    public static final ShownWhen ALWAYS = new ShownWhen("", List.of());

    public ShownWhen {
        values = List.copyOf(values);
    }

    public boolean isAlways() {
        return question.isEmpty();
    }

    public boolean holds(Map<String, List<String>> answers) {
        return isAlways() || answers.getOrDefault(question, List.of()).stream().anyMatch(values::contains);
    }
}
