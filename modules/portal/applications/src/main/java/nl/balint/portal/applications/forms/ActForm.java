package nl.balint.portal.applications.forms;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.portal.applications.procedure.JoinAct;

/**
 * An act that somebody can do on a screen.
 *
 * @param way the last part of the address that it is sent to
 * @param form what is asked with it; its texts are those of {@code applications.<name>}
 * @param make the act that a sound form asks for
 */
public record ActForm(String way, Form form, Function<FormData, JoinAct> make) {

    /** What is said with an act, for the applicant to read. */
    public static final String WORDS = "words";

    private static final int MOST_WORDS = 4_000;
    private static final String FAR = "2199-01-01";

    public static ActForm of(String way, String name, Function<FormData, JoinAct> make, Field... fields) {
        return new ActForm(way, Form.named("applications." + name).with(fields), make);
    }

    /** The field for what is said. */
    public static Field words() {
        return Field.longText(WORDS).most(MOST_WORDS);
    }

    public JoinAct act(FormData data) {
        return make.apply(data);
    }

    /** One of its kind, to find out whether it could be done: with the first choices, and days far ahead. */
    JoinAct sample() {
        Map<String, String> values = new HashMap<>();
        for (Field field : form.fields()) {
            values.put(
                    field.name(),
                    switch (field.kind()) {
                        case DATE -> FAR;
                        case CHOICE -> field.choices().get(0).value();
                        default -> "?";
                    });
        }
        return make.apply(form.filled(values));
    }

    /** What goes with the act into the thread. */
    public String said(FormData data) {
        boolean speaks = form.fields().stream().anyMatch(field -> field.name().equals(WORDS));
        return speaks ? data.text(WORDS) : "";
    }

    /** With the form changed to the choices of today. */
    public ActForm asking(Form changed) {
        return new ActForm(way, changed, make);
    }
}
