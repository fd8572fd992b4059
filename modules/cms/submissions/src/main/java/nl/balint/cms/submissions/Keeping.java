package nl.balint.cms.submissions;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.balint.cms.definitions.LightModules;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Parameters;
import nl.balint.cms.http.Reason;
import nl.balint.cms.mail.MailAddress;

/** Keeps a form that is not ready, for who gives an address to which the way back is mailed. */
final class Keeping {

    static final Form ASKED = Form.named("form.keep").with(Field.email("mail").required());

    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    private final Drafts drafts;
    private final Brakes brakes;
    private final LightModules modules;

    Keeping(Drafts drafts, Brakes brakes, LightModules modules) {
        this.drafts = drafts;
        this.brakes = brakes;
        this.modules = modules;
    }

    /**
     * What became of it.
     *
     * @param status 200 when it is kept
     */
    record Kept(FormData asked, int status) {

        boolean isDone() {
            return status == 200;
        }

        String email() {
            return asked.text("mail");
        }
    }

    Kept keep(Walk walk, String typed, String remote) {
        FormData asked = ASKED.read(new Parameters(Map.of("mail", List.of(typed))));
        FormData judged = asked.isSound() && !MailAddress.isSound(asked.text("mail"))
                ? asked.withProblem("mail", "forms.problem.email")
                : asked;
        if (!walk.form().definition().resumable()) {
            return new Kept(judged, Reason.NOT_FOUND.status());
        }
        if (!judged.isSound()) {
            return new Kept(judged, Reason.INVALID.status());
        }
        if (!brakes.mayMail(remote, judged.text("mail"))) {
            return new Kept(judged.withProblem("mail", "forms.problem.busy"), Reason.TOO_MANY.status());
        }
        String title = modules.current()
                .messages()
                .text(DUTCH, walk.form().definition().texts() + ".title");
        drafts.keep(walk.filling(), title, judged.text("mail"));
        return new Kept(judged, 200);
    }
}
