package nl.balint.portal.members.forms;

import nl.balint.cms.http.Answer;
import nl.balint.cms.rendering.Screens;

/** After a deed: on to a screen, which tells what was done. */
public final class Done {

    private Done() {}

    /** The note is the key of its text. */
    public static Answer at(String address, String note) {
        return Screens.withNote(Answer.redirect(address), note);
    }
}
