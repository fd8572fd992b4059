package nl.balint.cms.workflow;

import static nl.balint.cms.http.Route.get;
import static nl.balint.cms.http.Route.post;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.mail.MailState;
import nl.balint.cms.mail.Outbox;
import nl.balint.cms.rendering.Screens;
import nl.balint.cms.security.Rights;
import nl.balint.cms.security.Visitor;

/** How mails fare, at {@code /beheer/mails}: never what they say; to whom, only for who may see people. */
final class MailScreens implements Routes {

    static final String VIEW = "mails:view";

    private static final String RESEND = "mails:resend";
    private static final String RECEIVERS = "members:view";
    private static final String LIST = "/beheer/mails";
    private static final int MOST = 200;

    private final Screens screens;
    private final Rights rights;
    private final Outbox outbox;
    private final Tasks tasks;

    MailScreens(Screens screens, Rights rights, Outbox outbox, Tasks tasks) {
        this.screens = screens;
        this.rights = rights;
        this.outbox = outbox;
        this.tasks = tasks;
    }

    @Override
    public List<Route> routes() {
        return List.of(get(LIST, this::list), post(LIST + "/{id}/opnieuw", this::resend));
    }

    private Answer list(Request request) throws Exception {
        Visitor visitor = rights.require(request, VIEW);
        MailState state = state(request);
        boolean mayKnow = rights.may(visitor, RECEIVERS);
        List<MailLine> lines = outbox.list(state, MOST).stream()
                .map(delivery -> MailLine.of(delivery, mayKnow))
                .toList();
        return screens.show(
                request,
                "workflow:screens/mails",
                Map.of(
                        "state", word(state),
                        "tabs", List.of("failed", "waiting", "sent"),
                        "mails", lines,
                        "mayResend", rights.may(visitor, RESEND)));
    }

    private Answer resend(Request request) {
        Visitor visitor = rights.require(request, RESEND);
        String id = request.placeholder("id");
        if (!outbox.resend(id)) {
            // Its text was wiped while the list stood there.
            return Answer.redirect(LIST);
        }
        tasks.settle(id, visitor.userId());
        return Screens.withNote(Answer.redirect(LIST + "?stand=" + word(MailState.WAITING)), "workflow.mails.resent");
    }

    private static MailState state(Request request) {
        String asked = request.query("stand").orElse("");
        for (MailState state : MailState.values()) {
            if (word(state).equals(asked)) {
                return state;
            }
        }
        return MailState.FAILED;
    }

    private static String word(MailState state) {
        return state.name().toLowerCase(Locale.ROOT);
    }
}
