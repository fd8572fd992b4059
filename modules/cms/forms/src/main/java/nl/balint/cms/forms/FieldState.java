package nl.balint.cms.forms;

import java.util.List;

/**
 * A field as a template shows it.
 *
 * @param key where its texts are: {@code .label}, {@code .help}, {@code .why}
 * @param id of the element that people fill in
 * @param values what stands in it
 */
public record FieldState(Field field, String key, String id, List<String> values, List<FieldProblem> problems) {

    public FieldState {
        values = List.copyOf(values);
        problems = List.copyOf(problems);
    }
}
