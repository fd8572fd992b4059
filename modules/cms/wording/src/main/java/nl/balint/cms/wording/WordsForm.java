package nl.balint.cms.wording;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Parameters;

/** The form in which words are changed. */
final class WordsForm {

    /** The version that whoever writes began with. */
    static final String BASE = "base";

    private static final int SUBJECT = 78;
    private static final int GLANCE = 120;
    private static final int TEXT = 6000;
    private static final int BUTTON = 40;
    private static final int NOTE = 800;

    private WordsForm() {}

    static Form of(Writing writing) {
        Field subject = Field.text("subject").required().most(SUBJECT).autocomplete("off");
        Field text = Field.longText("text").required().most(TEXT);
        if (writing.isLetter()) {
            return Form.named("wording.letter").with(subject, text, Field.hidden(BASE));
        }
        Form form = Form.named("wording.mail")
                .with(subject, Field.text("glance").most(GLANCE).autocomplete("off"), text);
        if (writing.hasButton()) {
            form = form.with(Field.text("button").required().most(BUTTON).autocomplete("off"));
        }
        return form.with(Field.longText("note").most(NOTE), Field.hidden(BASE));
    }

    static FormData filled(Writing writing, Words words, int base) {
        Map<String, Object> values = new HashMap<>(words.parts());
        values.put(BASE, base);
        return of(writing).filled(values);
    }

    /** What was sent, with what is wrong with its placeholders. */
    static FormData read(Writing writing, Parameters sent) {
        FormData data = of(writing).read(sent);
        return data.isSound() ? checked(writing, data) : data;
    }

    static FormData checked(Writing writing, FormData data) {
        FormData checked = data;
        List<String> fields = of(writing).fields().stream().map(Field::name).toList();
        for (WordsCheck.Wrong wrong : WordsCheck.of(writing, words(writing, data))) {
            String field = fields.contains(wrong.field()) ? wrong.field() : "text";
            checked = checked.withProblem(field, "wording.problem." + wrong.kind(), wrong.about());
        }
        return checked;
    }

    static Words words(Writing writing, FormData data) {
        Map<String, String> parts = new HashMap<>();
        for (Field field : of(writing).fields()) {
            parts.put(field.name(), data.text(field.name()));
        }
        return Words.of(parts);
    }
}
