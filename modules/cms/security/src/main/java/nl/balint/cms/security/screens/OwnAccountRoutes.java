package nl.balint.cms.security.screens;

import static nl.balint.cms.http.Route.get;
import static nl.balint.cms.http.Route.post;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.balint.cms.forms.Choice;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.security.Account;
import nl.balint.cms.security.Addresses;
import nl.balint.cms.security.Language;
import nl.balint.cms.security.OwnAccount;
import nl.balint.cms.security.ReturnAddress;
import nl.balint.cms.security.Session;
import nl.balint.cms.security.Visitor;

/** What people see of their own account: how they sign in, where they are signed in, what happened lately. */
final class OwnAccountRoutes implements Routes {

    /** The name of the parameter that says what was just done. */
    static final String DONE = "klaar";

    private static final String EMAIL = Addresses.OWN + "/e-mailadres";
    private static final String SESSIONS = Addresses.OWN + "/sessies";
    private static final String LANGUAGE = Addresses.OWN + "/taal";
    private static final Form NEW_PASSWORD = Form.named("security.new-password")
            .with(
                    Field.password("password").required().autocomplete("new-password"),
                    Field.hidden(Desk.BACK).most(500));
    private static final Form NEW_EMAIL = Form.named("security.new-email")
            .with(Field.email("email").required().autocomplete("email"));

    private static final Form READING = Form.named("security.language")
            .with(Field.choice(
                            "language",
                            Arrays.stream(Language.values())
                                    .map(language -> Choice.of(language.tag()))
                                    .toArray(Choice[]::new))
                    .required());

    private final Desk desk;

    OwnAccountRoutes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(Addresses.OWN, this::overview),
                get(Addresses.PASSWORD, this::askPassword),
                post(Addresses.PASSWORD, this::changePassword),
                get(EMAIL, this::askEmail),
                post(EMAIL, this::changeEmail),
                post(LANGUAGE, this::changeLanguage),
                post(SESSIONS, this::endSession),
                post(SESSIONS + "/andere", this::endOthers));
    }

    /** Back to the overview, which says what was done. */
    static Answer done(String what) {
        return Answer.redirect(Addresses.OWN + "?" + DONE + "=" + what).personal();
    }

    private Answer overview(Request request) throws Exception {
        Visitor visitor = Visitor.get(request);
        return overview(
                request,
                visitor,
                READING.filled(Map.of("language", visitor.language().tag())));
    }

    private Answer overview(Request request, Visitor visitor, FormData reading) throws Exception {
        Map<String, Object> model = new HashMap<>();
        Account account = own().account(visitor);
        model.put("email", account.email());
        model.put("factors", account.factors());
        model.put("passkeys", desk.security().ownFactors().passkeys(visitor));
        model.put(
                "sessions",
                own().sessions(visitor).stream()
                        .map(session -> shown(session, visitor))
                        .toList());
        model.put("recent", own().recent(visitor).stream().map(ShownLine::of).toList());
        model.put("note", "security.done." + request.query(DONE).orElse(""));
        return desk.show(request, "own-account", reading, model);
    }

    private Answer changeLanguage(Request request) throws Exception {
        Visitor visitor = Visitor.get(request);
        FormData reading = READING.read(request.form());
        if (!reading.isSound()) {
            return overview(request, visitor, reading);
        }
        own().choose(visitor, Language.find(reading.text("language")).orElseThrow());
        return done("language");
    }

    private static Map<String, Object> shown(Session session, Visitor visitor) {
        return Map.of(
                "id", session.fingerprint(),
                "device", session.deviceName(),
                "begunAt", session.begunAt(),
                "seenAt", session.seenAt(),
                "current", session.fingerprint().equals(visitor.session()));
    }

    private Answer askPassword(Request request) throws Exception {
        return show(request, recent(request), NEW_PASSWORD.filled(Map.of(Desk.BACK, Desk.back(request))));
    }

    private Answer changePassword(Request request) throws Exception {
        Visitor visitor = recent(request);
        FormData form = NEW_PASSWORD.read(request.form());
        if (form.isSound()) {
            form = Desk.judged(form, own().check(visitor, form.text("password")), own().least(visitor));
        }
        if (!form.isSound()) {
            return show(request, visitor, form);
        }
        own().changePassword(visitor, form.text("password"));
        String back = form.text(Desk.BACK);
        return back.isEmpty()
                ? done("password")
                : Answer.redirect(ReturnAddress.of(back)).personal();
    }

    private Answer show(Request request, Visitor visitor, FormData form) throws Exception {
        return desk.show(
                request,
                "new-password",
                form,
                Map.of(
                        "email", own().account(visitor).email(),
                        "least", own().least(visitor),
                        "isNeeded", visitor.needsLongerPassword()));
    }

    private Answer askEmail(Request request) throws Exception {
        return showEmail(request, recent(request), NEW_EMAIL.empty());
    }

    private Answer changeEmail(Request request) throws Exception {
        Visitor visitor = recent(request);
        FormData form = NEW_EMAIL.read(request.form());
        if (form.isSound()
                && form.text("email").equalsIgnoreCase(own().account(visitor).email())) {
            form = form.withProblem("email", "security.new-email.same");
        }
        if (!form.isSound()) {
            return showEmail(request, visitor, form);
        }
        own().askNewEmail(visitor, form.text("email"));
        return desk.show(request, "new-email-sent", Map.of("email", form.text("email")));
    }

    private Answer showEmail(Request request, Visitor visitor, FormData form) throws Exception {
        return desk.show(
                request,
                "new-email",
                form,
                Map.of("email", own().account(visitor).email()));
    }

    private Answer endSession(Request request) {
        Visitor visitor = recent(request);
        own().endSession(visitor, request.form("id").orElse(""));
        return done("session");
    }

    private Answer endOthers(Request request) {
        own().endOtherSessions(recent(request));
        return done("sessions");
    }

    private Visitor recent(Request request) {
        return desk.security().rights().requireRecent(request);
    }

    private OwnAccount own() {
        return desk.security().ownAccount();
    }
}
