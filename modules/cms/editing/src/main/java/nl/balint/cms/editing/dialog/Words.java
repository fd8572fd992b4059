package nl.balint.cms.editing.dialog;

import java.util.Locale;
import nl.balint.cms.definitions.Definitions;
import nl.balint.cms.definitions.Label;
import nl.balint.cms.definitions.TemplateDefinition;

/** The texts of definitions, in the language of who reads them. */
public record Words(Definitions definitions, Locale locale) {

    /** The text of a key, or the words themselves when they are no key. */
    public String text(String key) {
        return key.isEmpty() ? "" : definitions.messages().text(locale, key);
    }

    public String text(Label label) {
        return definitions.messages().text(locale, label);
    }

    /** What kind of page or component it is. */
    public String title(TemplateDefinition template) {
        String title = text(template.title());
        return title.isEmpty() ? template.name() : title;
    }

    /** The same by its id; the id itself when nobody defines it. */
    public String title(String id) {
        return definitions.template(id).map(this::title).orElse(id);
    }
}
