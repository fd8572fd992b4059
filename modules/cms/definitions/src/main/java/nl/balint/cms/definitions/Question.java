package nl.balint.cms.definitions;

import java.util.List;

/**
 * One question of a form.
 *
 * @param purpose the name of the purpose of the form that it serves; empty when the answer tells nothing of anybody
 * @param answers what may be chosen
 * @param autocomplete what a browser may fill in, as HTML names it
 * @param linked whether a link to the form may fill it in, as {@code ?groups=…}
 */
public record Question(
        String name,
        Kind kind,
        Rules rules,
        ShownWhen when,
        String purpose,
        Answers answers,
        String autocomplete,
        boolean linked) {

    /** What kind of answer is asked for. */
    public enum Kind {
        TEXT,
        LONG_TEXT,
        EMAIL,
        PHONE,
        POSTCODE,
        BIG_NUMBER,
        URL,
        NUMBER,
        DATE,
        TIME,
        FLAG,
        CHOICE,
        LIST,
        CHOICES,
        FILE
    }

    /**
     * What must hold.
     *
     * @param least fewest characters or choices, or the lowest number; -1 for what the kind says itself
     * @param most the same at the other end; of files how many
     */
    public record Rules(boolean required, long least, long most) {}

    /**
     * What may be chosen.
     *
     * @param values in the definition itself
     * @param source the name of whoever knows the choices of today, such as {@code members:open-groups}; else empty
     */
    public record Answers(List<String> values, String source) {

        public Answers {
            values = List.copyOf(values);
        }
    }

    /** Whether the answer says something about a person. */
    public boolean isPersonal() {
        return !purpose.isEmpty();
    }
}
