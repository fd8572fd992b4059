package nl.balint.cms.security.screens;

import static nl.balint.cms.http.Route.get;
import static nl.balint.cms.http.Route.post;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.forms.Field;
import nl.balint.cms.forms.Form;
import nl.balint.cms.forms.FormData;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.security.Account;
import nl.balint.cms.security.Addresses;
import nl.balint.cms.security.Entry;
import nl.balint.cms.security.ReturnAddress;
import nl.balint.cms.security.Session;
import nl.balint.cms.security.SignIn;

/** The second step at the door: a code of the app, a code from paper, or a passkey. */
final class SecondStepRoutes implements Routes {

    private static final String PASSKEY = Addresses.SECOND_STEP + "/passkey";
    private static final String SCREEN = "second-step";
    private static final Form FORM = Form.named("security.second-step")
            .with(
                    Field.text("code").required().most(30).autocomplete("one-time-code"),
                    Field.hidden(Desk.BACK).most(500));

    private final Desk desk;

    SecondStepRoutes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(Addresses.SECOND_STEP, this::ask),
                post(Addresses.SECOND_STEP, this::withCode),
                get(PASSKEY, this::passkeyOptions),
                post(PASSKEY, this::withPasskey));
    }

    private Answer ask(Request request) throws Exception {
        Optional<Session> half = half(request);
        String back = Desk.back(request);
        return half.isEmpty() ? again(back) : show(request, half.get(), FORM.filled(Map.of(Desk.BACK, back)));
    }

    private Answer withCode(Request request) throws Exception {
        FormData form = FORM.read(request.form());
        Optional<Session> half = half(request);
        if (half.isEmpty()) {
            return again(form.text(Desk.BACK));
        }
        if (!form.isSound()) {
            return show(request, half.get(), form);
        }
        Entry entry = signIn().withCode(desk.caller(request), half.get(), form.text("code"));
        return entry instanceof Entry.Inside inside
                ? desk.letIn(inside, form.text(Desk.BACK))
                : desk.refuse(request, SCREEN, form, entry, model(half.get(), form));
    }

    private Answer passkeyOptions(Request request) {
        Session half = half(request).orElseThrow(Desk::missing);
        return Answer.asJson(signIn().passkeyOptions(desk.place(request), half)).personal();
    }

    private Answer withPasskey(Request request) throws Exception {
        FormData form = FORM.filled(Map.of(Desk.BACK, request.form(Desk.BACK).orElse("")));
        Optional<Session> half = half(request);
        if (half.isEmpty()) {
            return again(form.text(Desk.BACK));
        }
        String credential = PasskeyForm.credential(request);
        Entry entry = signIn().withPasskey(desk.caller(request), half.get(), desk.place(request), credential);
        return entry instanceof Entry.Inside inside
                ? desk.letIn(inside, form.text(Desk.BACK))
                : show(request, half.get(), form.withProblem("", "security.passkey.wrong"));
    }

    private Answer show(Request request, Session half, FormData form) throws Exception {
        return desk.show(request, SCREEN, form, model(half, form));
    }

    private Map<String, Object> model(Session half, FormData form) {
        Account.Factors factors = signIn().factors(half);
        return Map.of("hasApp", factors.totp(), "hasPasskey", factors.passkeys() > 0, Desk.BACK, form.text(Desk.BACK));
    }

    /** It took too long: back to the first step. */
    private static Answer again(String back) {
        return Answer.redirect(303, ReturnAddress.with(Addresses.SIGN_IN, ReturnAddress.of(back)))
                .personal();
    }

    private Optional<Session> half(Request request) {
        return signIn().halfway(desk.caller(request));
    }

    private SignIn signIn() {
        return desk.security().signIn();
    }
}
