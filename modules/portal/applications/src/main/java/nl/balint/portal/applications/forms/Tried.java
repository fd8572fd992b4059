package nl.balint.portal.applications.forms;

import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;

/**
 * An act that was asked for and could not be done.
 *
 * @param way of the act; empty for none
 * @param refusal the key of why not; empty when something is wrong in the form
 */
public record Tried(String way, FormData form, String refusal) {

    public static final Tried NOTHING =
            new Tried("", Form.named("applications.nothing").empty(), "");
}
