package nl.balint.portal.members.forms;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import nl.balint.cms.forms.Choice;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.portal.members.Sharing;
import nl.balint.portal.members.Sharing.Circle;

/** Asks per field who in somebody's groups may see it. */
public final class SharingForm {

    public static final Form FORM = Form.named("members.sharing")
            .with(
                    // The leaders keep one way to reach somebody, so that nobody may see the address is no choice.
                    Field.choice("email", Choice.of(Circle.GROUP), Choice.of(Circle.LEADERS))
                            .required(),
                    circle(Sharing.Field.MOBILE),
                    circle(Sharing.Field.PRACTICE),
                    circle(Sharing.Field.PRACTICE_ADDRESS),
                    circle(Sharing.Field.PRACTICE_PHONE));

    private SharingForm() {}

    public static FormData filled(Sharing sharing) {
        Map<String, Object> values = new HashMap<>();
        sharing.circles().forEach((field, circle) -> values.put(name(field), circle));
        return FORM.filled(values);
    }

    public static Sharing read(FormData data, Sharing before) {
        Sharing sharing = before;
        for (Sharing.Field field : Sharing.Field.values()) {
            sharing = sharing.with(
                    field, data.findChoice(name(field), Circle.class).orElse(before.of(field)));
        }
        return sharing;
    }

    private static Field circle(Sharing.Field field) {
        return Field.choice(name(field), Choice.of(Circle.GROUP), Choice.of(Circle.LEADERS), Choice.of(Circle.NOBODY))
                .required();
    }

    /** PRACTICE_PHONE is asked as "practicePhone". */
    private static String name(Sharing.Field field) {
        StringBuilder name = new StringBuilder();
        for (String word : field.name().toLowerCase(Locale.ROOT).split("_", -1)) {
            name.append(name.isEmpty() ? word : word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1));
        }
        return name.toString();
    }
}
