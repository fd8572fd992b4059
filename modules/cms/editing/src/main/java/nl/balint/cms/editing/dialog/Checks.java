package nl.balint.cms.editing.dialog;

import java.util.List;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import nl.balint.cms.definitions.FieldDefinition;
import nl.balint.cms.definitions.FieldDefinition.Validator;
import nl.balint.cms.forms.FormData;

/** What a dialog asks of its fields beside being filled in: links that lead somewhere, lengths, patterns. */
final class Checks {

    private static final int LONGEST_CHECKED = 2_000;

    private Checks() {}

    static FormData of(List<Slot> slots, FormData data, Shown shown) {
        FormData[] judged = {data};
        DialogForm.walk(slots, slot -> judged[0] = judged(slot, judged[0], shown));
        return judged[0];
    }

    private static FormData judged(Slot slot, FormData data, Shown shown) {
        FieldDefinition field = slot.field();
        return switch (field.kind()) {
            case MULTI ->
                field.required() && slot.entries().isEmpty()
                        ? data.withProblem(slot.input() + Slot.ORDER, "editing.problem.entries")
                        : data;
            case COMPOSITE, SWITCHABLE, STATIC, UPLOAD, UNKNOWN, CHECKBOX, DATE -> data;
            default -> text(slot, data, shown);
        };
    }

    private static FormData text(Slot slot, FormData data, Shown shown) {
        FieldDefinition field = slot.field();
        String typed = data.text(slot.input());
        if (typed.isEmpty()) {
            return data;
        }
        boolean isLink = switch (field.storage()) {
            case IDENTIFIER, ASSET_KEY -> true;
            default -> false;
        };
        if (isLink && !shown.leadsSomewhere(field, typed)) {
            return data.withProblem(slot.input(), "editing.problem.link");
        }
        if (field.own().get("maxLength") instanceof Number most && typed.length() > most.intValue()) {
            return data.withProblem(slot.input(), "editing.problem.long", most.intValue(), typed.length());
        }
        return field.validators().stream().allMatch(validator -> holds(validator, typed))
                ? data
                : data.withProblem(slot.input(), "editing.problem.pattern");
    }

    private static boolean holds(Validator validator, String typed) {
        return switch (validator.type()) {
            case "regexp" -> matches(String.valueOf(validator.own().getOrDefault("pattern", ".*")), typed);
            case "email" -> typed.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
            default -> true;
        };
    }

    /** A pattern that is wrong, or that would take long, keeps nobody from saving. */
    private static boolean matches(String pattern, String typed) {
        try {
            return typed.length() > LONGEST_CHECKED
                    || Pattern.compile(pattern).matcher(typed).matches();
        } catch (PatternSyntaxException wrong) {
            return true;
        }
    }
}
