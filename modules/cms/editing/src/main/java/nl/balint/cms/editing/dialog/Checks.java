package nl.balint.cms.editing.dialog;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import nl.balint.cms.content.Node;
import nl.balint.cms.definitions.FieldDefinition;
import nl.balint.cms.definitions.FieldDefinition.Validator;
import nl.balint.cms.definitions.PatientText;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.security.KeptSecret;

/** What a dialog asks of its fields beside being filled in: links that lead somewhere, lengths, patterns. */
final class Checks {

    private static final int LONGEST_CHECKED = 1_000;

    private Checks() {}

    static FormData of(List<Slot> slots, FormData data, Shown shown) {
        FormData[] judged = {data};
        DialogForm.walk(slots, slot -> judged[0] = judged(slot, judged[0], shown));
        return judged[0];
    }

    private static FormData judged(Slot slot, FormData data, Shown shown) {
        if (slot.isFixed() || slot.when().isIdle() || slot.field().readOnly()) {
            return data;
        }
        return switch (slot.field().kind()) {
            case MULTI -> entries(slot, data);
            case UPLOAD -> file(slot, data, shown);
            case PASSWORD -> secret(slot, data);
            case SLIDER -> number(slot, data);
            case COMPOSITE, SWITCHABLE, STATIC, UNKNOWN, CHECKBOX, DATE -> data;
            default -> slot.hasManyChoices() ? data : text(slot, data, shown);
        };
    }

    private static FormData entries(Slot slot, FormData data) {
        FieldDefinition field = slot.field();
        int count = slot.entries().size();
        String input = slot.input() + Slot.ORDER;
        int least = Math.max(whole(field, "minItems", 0), field.required() ? 1 : 0);
        if (count < least) {
            return least == 1
                    ? data.withProblem(input, "editing.problem.entries")
                    : data.withProblem(input, "editing.problem.entries.few", least);
        }
        int most = whole(field, "maxItems", Integer.MAX_VALUE);
        return most > 0 && count > most ? data.withProblem(input, "editing.problem.entries.many", most) : data;
    }

    private static int whole(FieldDefinition field, String key, int standard) {
        return field.own().get(key) instanceof Number told ? told.intValue() : standard;
    }

    /** A file that was brought is still there, and is of a kind and size that the field takes. */
    private static FormData file(Slot slot, FormData data, Shown shown) {
        String typed = data.text(slot.input());
        if (typed.isEmpty() || Parcel.isKept(typed)) {
            return data;
        }
        Optional<Node> brought = Parcel.find(shown.draft(), typed);
        if (brought.isEmpty()) {
            return data.with(slot.input(), "").withProblem(slot.input(), "editing.problem.file.gone");
        }
        String type = brought.get().text("jcr:mimeType").orElse("");
        String pattern = slot.field().ownText("allowedMimeTypePattern");
        if (!pattern.isEmpty() && !matches(pattern, type)) {
            return data.withProblem(slot.input(), "editing.problem.file.type", type);
        }
        long size = brought.get().text("size").map(Long::parseLong).orElse(0L);
        return slot.field().own().get("maxUploadSize") instanceof Number most && size > most.longValue()
                ? data.withProblem(slot.input(), "editing.problem.file.large", Math.max(1, most.longValue() / 1024))
                : data;
    }

    private static FormData secret(Slot slot, FormData data) {
        return KeptSecret.fits(data.text(slot.input()))
                ? data
                : data.withProblem(slot.input(), "editing.problem.secret");
    }

    private static FormData number(Slot slot, FormData data) {
        String typed = data.text(slot.input());
        if (typed.isEmpty()) {
            return data;
        }
        if (!typed.matches("-?[0-9]{1,9}([.,][0-9]{1,6})?")) {
            return data.withProblem(slot.input(), "editing.problem.number");
        }
        double number = Double.parseDouble(typed.replace(',', '.'));
        boolean isLow = slot.field().own().get("min") instanceof Number least && number < least.doubleValue();
        boolean isHigh = slot.field().own().get("max") instanceof Number most && number > most.doubleValue();
        return isLow || isHigh
                ? data.withProblem(
                        slot.input(),
                        "editing.problem.range",
                        slot.field().ownText("min"),
                        slot.field().ownText("max"))
                : data;
    }

    private static FormData text(Slot slot, FormData data, Shown shown) {
        FieldDefinition field = slot.field();
        String typed = data.text(slot.input());
        if (typed.isEmpty()) {
            return data;
        }
        if (!isOfItsType(field, typed)) {
            return data.withProblem(slot.input(), "editing.problem.number");
        }
        boolean isLink = switch (field.storage()) {
            case IDENTIFIER, ASSET_KEY -> true;
            default -> false;
        };
        if (isLink && !shown.leadsSomewhere(field, typed)) {
            return data.withProblem(slot.input(), "editing.problem.link");
        }
        if (field.own().get("maxLength") instanceof Number most
                && most.intValue() > 0
                && typed.length() > most.intValue()) {
            return data.withProblem(slot.input(), "editing.problem.long", most.intValue(), typed.length());
        }
        return field.validators().stream()
                .filter(validator -> !holds(validator, typed))
                .findFirst()
                .map(validator -> broken(slot, data, shown.words().text(validator.errorMessage())))
                .orElse(data);
    }

    private static boolean isOfItsType(FieldDefinition field, String typed) {
        return switch (field.valueType()) {
            case "Long" -> typed.matches("-?[0-9]{1,18}");
            case "Double", "Decimal" -> typed.matches("-?[0-9]{1,18}([.,][0-9]{1,18})?");
            default -> true;
        };
    }

    private static FormData broken(Slot slot, FormData data, String told) {
        return told.isEmpty()
                ? data.withProblem(slot.input(), "editing.problem.pattern")
                : data.withProblem(slot.input(), "editing.problem.told", told);
    }

    private static boolean holds(Validator validator, String typed) {
        return switch (validator.type()) {
            case "regexp" -> matches(String.valueOf(validator.own().getOrDefault("pattern", ".*")), typed);
            case "email" -> typed.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
            default -> true;
        };
    }

    /** A pattern that is wrong, or that takes long on this text, keeps nobody from saving. */
    private static boolean matches(String pattern, String typed) {
        try {
            return typed.length() > LONGEST_CHECKED
                    || Pattern.compile(pattern).matcher(new PatientText(typed)).matches();
        } catch (PatternSyntaxException | PatientText.OutOfPatience | StackOverflowError wrongOrTooHard) {
            return true;
        }
    }
}
