package nl.balint.cms.forms;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import nl.balint.cms.http.Parameters;

/**
 * The questions of a form, in order. Made once, read often.
 *
 * @param name where its texts are, such as {@code members.invite}
 */
public record Form(String name, List<Field> fields) {

    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9-]*(\\.[a-z][A-Za-z0-9-]*)*");

    public Form {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("Not the name of a form: " + name);
        }
        fields = List.copyOf(fields);
        Set<String> names = new HashSet<>();
        for (Field field : fields) {
            if (!names.add(field.name())) {
                throw new IllegalArgumentException(name + " has two fields " + field.name());
            }
        }
    }

    public static Form named(String name) {
        return new Form(name, List.of());
    }

    public Form with(Field... more) {
        List<Field> all = new ArrayList<>(fields);
        all.addAll(List.of(more));
        return new Form(name, all);
    }

    /** With another field in the place of the one with its name, such as one with the choices of today. */
    public Form replace(Field changed) {
        get(changed.name());
        return new Form(
                name,
                fields.stream()
                        .map(field -> field.name().equals(changed.name()) ? changed : field)
                        .toList());
    }

    public Field get(String field) {
        return fields.stream()
                .filter(each -> each.name().equals(field))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The form " + name + " has no field " + field));
    }

    /** Nothing filled in, nothing wrong. */
    public FormData empty() {
        return new FormData(this, Map.of(), List.of());
    }

    /**
     * With these values to begin with: texts, numbers, dates, times, booleans, enums, or a collection of them. Names
     * that are no field are left aside.
     */
    public FormData filled(Map<String, ?> values) {
        Map<String, List<String>> texts = new HashMap<>();
        for (Field field : fields) {
            Object value = values.get(field.name());
            if (value instanceof Collection<?> many) {
                texts.put(field.name(), many.stream().map(Form::text).toList());
            } else if (value != null) {
                texts.put(field.name(), List.of(text(value)));
            }
        }
        return new FormData(this, texts, List.of());
    }

    /** What came in, cleaned and judged; what was not asked is not listened to. */
    public FormData read(Parameters sent) {
        return read(sent, (field, before) -> true);
    }

    /**
     * The same, where some fields are asked only after certain answers: of the field and the answers before it the
     * condition tells whether it is listened to.
     */
    public FormData read(Parameters sent, BiPredicate<Field, Map<String, List<String>>> isAsked) {
        Map<String, List<String>> values = new HashMap<>();
        List<FieldProblem> problems = new ArrayList<>();
        for (Field field : fields) {
            if (field.kind() != FieldKind.FILE && isAsked.test(field, values)) {
                values.put(field.name(), Reading.read(field, sent.list(field.name()), problems));
            }
        }
        return new FormData(this, values, problems);
    }

    private static String text(Object value) {
        return value instanceof Enum<?> constant ? constant.name() : String.valueOf(value);
    }
}
