package nl.balint.cms.wording;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Writes mails and letters out, by their own template or by the frame that shows words as they were changed. */
final class Frames {

    private static final String MAIL = "wording:mail";
    private static final String LETTER = "wording:letter";

    private final Templates templates;
    private final Shown shown;

    Frames(Templates templates, Shown shown) {
        this.templates = templates;
        this.shown = shown;
    }

    /** As the template of the light module has it. */
    String house(String template, Map<String, ?> model) {
        return templates.text(template, model);
    }

    /** With other words; nothing when they do not fit what is told. */
    Optional<String> written(Writing writing, Words words, Map<String, ?> model, String house) {
        return writing.fill(words, writing.values(model, shown), HouseWords.buttonAddress(house))
                .map(written -> {
                    Map<String, Object> all = new HashMap<>();
                    all.put("written", written);
                    all.put("house", model.get("house"));
                    Object name = model.get("name");
                    if (name != null) {
                        all.put("name", name);
                    }
                    return templates.text(writing.isLetter() ? LETTER : MAIL, all);
                });
    }
}
