package nl.balint.portal.documents;

import nl.balint.cms.forms.Choice;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.portal.documents.Readers.Notices;

/** What the screens about documents ask. */
final class Forms {

    static final int MOST_FILES = 20;

    /** So many of the largest may come with one form, before any of it is read; a script sends each on its own. */
    static final int MOST_TOGETHER = 5;

    private static final int LONGEST_NAME = 120;

    /** Files with the declaration that they tell nothing of patients. */
    static final Form UPLOAD = Form.named("documents.upload")
            .with(
                    Field.flag("declared").required(),
                    Field.file("files").required().most(MOST_FILES));

    static final Form FOLDER = Form.named("documents.folder")
            .with(Field.text("name").required().most(LONGEST_NAME), Field.flag("reports"));

    static final Form NAME =
            Form.named("documents.rename").with(Field.text("name").required().most(LONGEST_NAME));

    static final Form FOLDER_SETTINGS =
            Form.named("documents.folder").with(Field.text("name").required().most(LONGEST_NAME), Field.flag("open"));

    static final Form PLACE =
            Form.named("documents.place").with(Field.hidden("map").required(), Field.flag("number"));

    static final Form ARCHIVE = Form.named("documents.archive")
            .with(
                    Field.date("decided").required(),
                    Field.number("months").required().between(0, AreaSettings.MOST_MONTHS));

    static final Form NOTICES = Form.named("documents.notices")
            .with(Field.choice("notices", Choice.all(Notices.class).toArray(Choice[]::new))
                    .required());

    private Forms() {}
}
