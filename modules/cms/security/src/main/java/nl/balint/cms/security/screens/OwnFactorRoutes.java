package nl.balint.cms.security.screens;

import static nl.balint.cms.http.Route.get;
import static nl.balint.cms.http.Route.post;

import java.util.HashMap;
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
import nl.balint.cms.security.OwnFactors;
import nl.balint.cms.security.ReturnAddress;
import nl.balint.cms.security.Visitor;
import nl.balint.cms.security.internal.totp.TotpAddress;

/** Setting up and taking off a second factor: a passkey, an app, codes on paper. */
final class OwnFactorRoutes implements Routes {

    private static final String PASSKEY = Addresses.SET_UP + "/passkey";
    private static final String APP = Addresses.SET_UP + "/app";
    private static final String CODES = Addresses.SET_UP + "/codes";
    private static final String REMOVE = "/verwijderen";
    private static final Form NEW_PASSKEY = Form.named("security.new-passkey")
            .with(
                    Field.text("name").most(60).autocomplete("off"),
                    Field.hidden(Desk.BACK).most(500));
    private static final Form NEW_APP = Form.named("security.new-app")
            .with(
                    Field.code("code").required(),
                    Field.hidden("offer").most(200),
                    Field.hidden(Desk.BACK).most(500));

    private final Desk desk;

    OwnFactorRoutes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(Addresses.SET_UP, this::choose),
                get(PASSKEY, this::passkeyOptions),
                post(PASSKEY, this::addPasskey),
                post(PASSKEY + REMOVE, this::removePasskey),
                get(APP, this::askApp),
                post(APP, this::addApp),
                post(APP + REMOVE, this::removeApp),
                post(CODES, this::renewCodes));
    }

    private Answer choose(Request request) throws Exception {
        Visitor visitor = recent(request);
        return showChoice(request, visitor, NEW_PASSKEY.filled(Map.of(Desk.BACK, Desk.back(request))));
    }

    private Answer showChoice(Request request, Visitor visitor, FormData form) throws Exception {
        Account account = desk.security().ownAccount().account(visitor);
        String app = ReturnAddress.with(APP, form.text(Desk.BACK));
        return desk.show(
                request,
                "second-factor",
                form,
                Map.of("factors", account.factors(), "needed", visitor.lacksFactor(), "appAddress", app));
    }

    private Answer passkeyOptions(Request request) {
        return Answer.asJson(own().passkeyOptions(recent(request), desk.place(request)))
                .personal();
    }

    private Answer addPasskey(Request request) throws Exception {
        Visitor visitor = recent(request);
        FormData form = NEW_PASSKEY.read(request.form());
        if (!form.isSound()) {
            return showChoice(request, visitor, form);
        }
        Optional<OwnFactors.Added> added =
                own().addPasskey(visitor, desk.place(request), PasskeyForm.credential(request), form.text("name"));
        return added.isEmpty()
                ? showChoice(request, visitor, form.withProblem("", "security.passkey.not-made"))
                : added(request, added.get(), form, "passkey");
    }

    private Answer askApp(Request request) throws Exception {
        Visitor visitor = recent(request);
        String offer = own().offerApp(visitor);
        return showApp(request, visitor, NEW_APP.filled(Map.of("offer", offer, Desk.BACK, Desk.back(request))));
    }

    private Answer addApp(Request request) throws Exception {
        Visitor visitor = recent(request);
        FormData form = NEW_APP.read(request.form());
        if (!own().isOffer(visitor, form.text("offer"))) {
            return askApp(request);
        }
        if (!form.isSound()) {
            return showApp(request, visitor, form);
        }
        Optional<OwnFactors.Added> added = own().addApp(visitor, form.text("offer"), form.text("code"));
        return added.isEmpty()
                ? showApp(request, visitor, form.withProblem("code", "security.new-app.wrong"))
                : added(request, added.get(), form, "app");
    }

    private Answer showApp(Request request, Visitor visitor, FormData form) throws Exception {
        TotpAddress address = own().show(visitor, form.text("offer"));
        return desk.show(
                request,
                "new-app",
                form,
                Map.of(
                        "size", address.size(),
                        "path", address.path(),
                        "uri", address.uri(),
                        "secret", grouped(address.secret())));
    }

    /** The codes are shown this once; where there are some already, on to where the visitor wanted to go. */
    private Answer added(Request request, OwnFactors.Added added, FormData form, String what) throws Exception {
        String back = form.text(Desk.BACK);
        Answer answer = added.codes().isEmpty()
                ? OwnAccountRoutes.done(what)
                : showCodes(request, added.codes(), back.isEmpty() ? Addresses.HOME : ReturnAddress.of(back));
        return desk.security().cookies().putSession(answer, added.session());
    }

    private Answer showCodes(Request request, List<String> codes, String next) throws Exception {
        Map<String, Object> model = new HashMap<>();
        model.put("codes", codes);
        model.put("next", next);
        return desk.show(request, "recovery-codes", model);
    }

    private Answer removePasskey(Request request) {
        own().removePasskey(recent(request), request.form("id").orElse(""));
        return OwnAccountRoutes.done("passkey-removed");
    }

    private Answer removeApp(Request request) {
        own().removeApp(recent(request));
        return OwnAccountRoutes.done("app-removed");
    }

    private Answer renewCodes(Request request) throws Exception {
        return showCodes(request, own().renewCodes(recent(request)), Addresses.OWN);
    }

    private Visitor recent(Request request) {
        return desk.security().rights().requireRecent(request);
    }

    private OwnFactors own() {
        return desk.security().ownFactors();
    }

    /** In groups of four, as people type. */
    private static String grouped(String secret) {
        return secret.replaceAll("(.{4})(?=.)", "$1 ");
    }
}
