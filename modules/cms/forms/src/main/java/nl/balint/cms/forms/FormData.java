package nl.balint.cms.forms;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.rendering.ForTemplates;

/**
 * A form as it is filled in, with what is wrong with it. Values are clean and in one spelling ({@code +31612345678},
 * {@code 2026-05-01}); those of a field with a problem are as they were typed, so that people can mend them.
 */
@ForTemplates
public final class FormData {

    /** No questions, and so nothing wrong: for a screen that only tells. */
    public static final FormData NONE = Form.named("form").empty();

    private final Form form;
    private final Map<String, List<String>> values;
    private final List<FieldProblem> problems;

    FormData(Form form, Map<String, List<String>> values, List<FieldProblem> problems) {
        this.form = form;
        this.values = Map.copyOf(values);
        this.problems = List.copyOf(problems);
    }

    public String name() {
        return form.name();
    }

    /** Whether nothing is wrong. */
    public boolean isSound() {
        return problems.isEmpty();
    }

    public List<FieldProblem> problems() {
        return problems;
    }

    /** With something wrong that only the owner of the form could know; the field is empty for the whole form. */
    public FormData withProblem(String field, String key, Object... arguments) {
        if (!field.isEmpty()) {
            form.get(field);
        }
        List<FieldProblem> changed = new ArrayList<>(problems);
        changed.add(new FieldProblem(field, key, List.of(arguments)));
        return new FormData(form, values, changed);
    }

    /** With another value in a field. */
    public FormData with(String field, String value) {
        form.get(field);
        Map<String, List<String>> changed = new HashMap<>(values);
        changed.put(field, List.of(value));
        return new FormData(form, changed, problems);
    }

    /** The value; empty when nothing was filled in. */
    public String text(String field) {
        return find(field).orElse("");
    }

    /** The value, when something was filled in. */
    public Optional<String> find(String field) {
        return list(field).stream().findFirst().filter(value -> !value.isEmpty());
    }

    /** All values of a field with several choices. */
    public List<String> list(String field) {
        form.get(field);
        return values.getOrDefault(field, List.of());
    }

    public boolean flag(String field) {
        return text(field).equals("true");
    }

    public LocalDate date(String field) {
        return findDate(field).orElseThrow(() -> missing(field));
    }

    public Optional<LocalDate> findDate(String field) {
        return sound(field).map(LocalDate::parse);
    }

    public LocalTime time(String field) {
        return findTime(field).orElseThrow(() -> missing(field));
    }

    public Optional<LocalTime> findTime(String field) {
        return sound(field).map(LocalTime::parse);
    }

    public int number(String field) {
        return findNumber(field).orElseThrow(() -> missing(field));
    }

    public Optional<Integer> findNumber(String field) {
        return sound(field).map(Integer::valueOf);
    }

    public <E extends Enum<E>> E choice(String field, Class<E> type) {
        return findChoice(field, type).orElseThrow(() -> missing(field));
    }

    public <E extends Enum<E>> Optional<E> findChoice(String field, Class<E> type) {
        return sound(field).map(name -> Enum.valueOf(type, name));
    }

    /** For templates: a field with what stands in it. */
    public FieldState field(String name) {
        Field field = form.get(name);
        String key = field.key().isEmpty() ? form.name() + "." + name : field.key();
        return new FieldState(
                field,
                key,
                form.name().replace('.', '-') + "-" + name,
                shown(field),
                problems.stream()
                        .filter(problem -> problem.field().equals(name))
                        .toList());
    }

    private List<String> shown(Field field) {
        return switch (field.kind()) {
            case PASSWORD, CODE, FILE -> List.of();
            case PHONE ->
                list(field.name()).stream()
                        .map(text -> PhoneNumber.parse(text)
                                .map(PhoneNumber::national)
                                .orElse(text))
                        .toList();
            default -> list(field.name());
        };
    }

    /** For templates: all fields, in order. */
    public List<FieldState> fields() {
        return form.fields().stream().map(field -> field(field.name())).toList();
    }

    /** Only names: what people typed has no place in a log. */
    @Override
    public String toString() {
        return "FormData " + form.name() + " " + values.keySet() + " " + problems.size() + " problems";
    }

    private Optional<String> sound(String field) {
        boolean wrong = problems.stream().anyMatch(problem -> problem.field().equals(field));
        return wrong ? Optional.empty() : find(field);
    }

    private IllegalStateException missing(String field) {
        return new IllegalStateException("The form " + form.name() + " has no sound value of " + field);
    }
}
