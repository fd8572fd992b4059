package nl.balint.cms.security.screens;

import static nl.balint.cms.http.Route.get;
import static nl.balint.cms.http.Route.post;

import java.util.List;
import java.util.Map;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.security.Addresses;
import nl.balint.cms.security.Entry;
import nl.balint.cms.security.ReturnAddress;
import nl.balint.cms.security.Visitor;

/** The door: in by password or passkey, and out. */
final class SignInRoutes implements Routes {

    static final String PASSKEY = Addresses.SIGN_IN + "/passkey";
    private static final String SCREEN = "sign-in";
    private static final Form FORM = Form.named("security.sign-in")
            .with(
                    Field.email("email").required().autocomplete("username"),
                    Field.password("password").required(),
                    Field.hidden(Desk.BACK).most(500));

    private final Desk desk;

    SignInRoutes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(Addresses.SIGN_IN, this::ask),
                post(Addresses.SIGN_IN, this::withPassword),
                get(PASSKEY, this::passkeyOptions),
                post(PASSKEY, this::withPasskey),
                post(Addresses.SIGN_OUT, this::out));
    }

    private Answer ask(Request request) throws Exception {
        String back = Desk.back(request);
        if (Visitor.find(request).isPresent()) {
            return Answer.redirect(302, ReturnAddress.of(back)).personal();
        }
        return show(request, FORM.filled(Map.of(Desk.BACK, back)));
    }

    private Answer withPassword(Request request) throws Exception {
        FormData form = FORM.read(request.form());
        if (!form.isSound()) {
            return show(request, form);
        }
        Entry entry =
                desk.security().signIn().withPassword(desk.caller(request), form.text("email"), form.text("password"));
        return entered(request, entry, form);
    }

    private Answer passkeyOptions(Request request) {
        return Answer.asJson(desk.security().signIn().passkeyOptions(desk.place(request)))
                .personal();
    }

    private Answer withPasskey(Request request) throws Exception {
        FormData back = FORM.filled(Map.of(Desk.BACK, request.form(Desk.BACK).orElse("")));
        Entry entry = desk.security()
                .signIn()
                .withPasskey(desk.caller(request), desk.place(request), PasskeyForm.credential(request));
        return entry instanceof Entry.Inside
                ? entered(request, entry, back)
                : show(request, back.withProblem("", "security.passkey.wrong"));
    }

    private Answer entered(Request request, Entry entry, FormData form) throws Exception {
        if (entry instanceof Entry.Inside inside) {
            return desk.letIn(inside, form.text(Desk.BACK));
        }
        if (entry instanceof Entry.Halfway half) {
            String next = ReturnAddress.with(Addresses.SECOND_STEP, ReturnAddress.of(form.text(Desk.BACK)));
            return desk.security()
                    .cookies()
                    .putSession(Answer.redirect(next), half.session())
                    .personal();
        }
        return desk.refuse(request, SCREEN, form, entry, Map.of(Desk.BACK, form.text(Desk.BACK)));
    }

    private Answer out(Request request) {
        Visitor.find(request).ifPresent(desk.security().signIn()::out);
        Answer answer = Answer.redirect("/").header("Clear-Site-Data", "\"cache\", \"storage\"");
        return desk.security().cookies().deleteSession(answer).personal();
    }

    private Answer show(Request request, FormData form) throws Exception {
        return desk.show(request, SCREEN, form, Map.of(Desk.BACK, form.text(Desk.BACK)));
    }
}
