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
import nl.balint.cms.security.Account;
import nl.balint.cms.security.Addresses;
import nl.balint.cms.security.Entry;
import nl.balint.cms.security.ReturnAddress;
import nl.balint.cms.security.Visitor;

/** Once more: is it you? Before something that matters. */
final class ConfirmRoutes implements Routes {

    private static final String PASSKEY = Addresses.CONFIRM + "/passkey";
    private static final String SCREEN = "confirm";
    private static final Form FORM = Form.named("security.confirm")
            .with(Field.password("password").required(), Field.hidden(Desk.BACK).most(500));

    private final Desk desk;

    ConfirmRoutes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(Addresses.CONFIRM, this::ask),
                post(Addresses.CONFIRM, this::withPassword),
                get(PASSKEY, this::passkeyOptions),
                post(PASSKEY, this::withPasskey));
    }

    private Answer ask(Request request) throws Exception {
        return show(request, Visitor.get(request), FORM.filled(Map.of(Desk.BACK, Desk.back(request))));
    }

    private Answer withPassword(Request request) throws Exception {
        Visitor visitor = Visitor.get(request);
        FormData form = FORM.read(request.form());
        if (!form.isSound()) {
            return show(request, visitor, form);
        }
        Entry entry = desk.security().confirmation().withPassword(desk.caller(request), visitor, form.text("password"));
        return entry instanceof Entry.Inside inside
                ? on(inside, form)
                : desk.refuse(request, SCREEN, form, entry, model(visitor, form));
    }

    private Answer passkeyOptions(Request request) {
        Visitor visitor = Visitor.get(request);
        return Answer.asJson(desk.security().confirmation().passkeyOptions(visitor, desk.place(request)))
                .personal();
    }

    private Answer withPasskey(Request request) throws Exception {
        Visitor visitor = Visitor.get(request);
        FormData form = FORM.filled(Map.of(Desk.BACK, request.form(Desk.BACK).orElse("")));
        Entry entry = desk.security()
                .confirmation()
                .withPasskey(desk.caller(request), visitor, desk.place(request), PasskeyForm.credential(request));
        return entry instanceof Entry.Inside inside
                ? on(inside, form)
                : show(request, visitor, form.withProblem("", "security.passkey.wrong"));
    }

    private Answer on(Entry.Inside inside, FormData form) {
        Answer answer = Answer.redirect(ReturnAddress.of(form.text(Desk.BACK)));
        return desk.security().cookies().put(answer, inside).personal();
    }

    private Answer show(Request request, Visitor visitor, FormData form) throws Exception {
        return desk.show(request, SCREEN, form, model(visitor, form));
    }

    private Map<String, Object> model(Visitor visitor, FormData form) {
        Account account = desk.security().ownAccount().account(visitor);
        return Map.of(
                "email",
                account.email(),
                "hasPasskey",
                account.factors().passkeys() > 0,
                Desk.BACK,
                form.text(Desk.BACK));
    }
}
