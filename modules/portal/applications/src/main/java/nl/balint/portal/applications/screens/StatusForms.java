package nl.balint.portal.applications.screens;

import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;

/** What an applicant may fill in on the own page. */
final class StatusForms {

    private static final int LONGEST = 4000;

    /** The answer to a question, or a message. */
    static final Form MESSAGE = Form.named("applications.message")
            .with(Field.longText("text").most(LONGEST).required());

    /** What somebody agrees to who takes a seat. */
    static final Form SEAT = Form.named("applications.seat")
            .with(
                    Field.flag("year").required(),
                    Field.flag("price").required(),
                    Field.flag("rules").required(),
                    Field.flag("confidentiality").required());

    private StatusForms() {}
}
