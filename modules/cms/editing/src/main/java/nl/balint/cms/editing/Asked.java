package nl.balint.cms.editing;

import java.util.List;
import nl.balint.cms.editing.dialog.DialogForm;
import nl.balint.cms.editing.dialog.DialogLanguage;

/**
 * A dialog on the screen.
 *
 * @param address where it is sent
 * @param back where somebody goes who changes their mind
 * @param version of what is being changed; empty for something new
 * @param languages in which it can be filled in
 */
record Asked(
        String title,
        String address,
        String back,
        String version,
        DialogForm form,
        List<DialogLanguage.Way> languages) {

    Asked {
        languages = List.copyOf(languages);
    }
}
