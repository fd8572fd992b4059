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
import nl.balint.cms.security.FactorReset;
import nl.balint.cms.security.FactorReset.Refusal;
import nl.balint.cms.security.Visitor;

/** Taking the second factor off an account whose owner lost it: one person asks, another does it. */
final class FactorResetRoutes implements Routes {

    private static final Form FORM = Form.named("security.factor-reset")
            .with(Field.email("email").required().autocomplete("off"));

    private final Desk desk;

    FactorResetRoutes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(Addresses.FACTOR_RESETS, request -> show(request, visitor(request), FORM.empty())),
                post(Addresses.FACTOR_RESETS, this::ask),
                post(Addresses.FACTOR_RESETS + "/goedkeuren", this::approve),
                post(Addresses.FACTOR_RESETS + "/intrekken", this::withdraw));
    }

    private Answer ask(Request request) throws Exception {
        Visitor visitor = recent(request);
        FormData form = FORM.read(request.form());
        if (!form.isSound()) {
            return show(request, visitor, form);
        }
        Optional<Account> account = desk.security().accounts().findByEmail(form.text("email"));
        Optional<Refusal> refusal = account.isEmpty()
                ? Optional.of(Refusal.NOTHING)
                : reset().ask(visitor, account.get().userId());
        return refusal.isEmpty()
                ? done("asked")
                : show(request, visitor, form.withProblem("email", key(refusal.get())));
    }

    private Answer approve(Request request) throws Exception {
        Visitor visitor = recent(request);
        Optional<Refusal> refusal = reset().approve(visitor, request.form("id").orElse(""));
        return refusal.isEmpty()
                ? done("approved")
                : show(request, visitor, FORM.empty().withProblem("", key(refusal.get())));
    }

    private Answer withdraw(Request request) {
        reset().withdraw(recent(request), request.form("id").orElse(""));
        return done("withdrawn");
    }

    private Answer show(Request request, Visitor visitor, FormData form) throws Exception {
        List<Map<String, Object>> asked = reset().list().stream()
                .map(one -> Map.<String, Object>of(
                        "userId", one.userId(),
                        "name", one.name(),
                        "by", desk.security().nameOf(one.askedBy()),
                        "at", one.askedAt(),
                        "own", one.askedBy().equals(visitor.userId())))
                .toList();
        String done = request.query(OwnAccountRoutes.DONE).orElse("");
        return desk.show(
                request, "factor-resets", form, Map.of("asked", asked, "note", "security.factor-reset.done." + done));
    }

    private static Answer done(String what) {
        return Answer.redirect(Addresses.FACTOR_RESETS + "?" + OwnAccountRoutes.DONE + "=" + what)
                .personal();
    }

    private static String key(Refusal refusal) {
        return "security.factor-reset."
                + refusal.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    private Visitor visitor(Request request) {
        return desk.security().rights().require(request, "accounts:reset");
    }

    private Visitor recent(Request request) {
        visitor(request);
        return desk.security().rights().requireRecent(request);
    }

    private FactorReset reset() {
        return desk.security().factorReset();
    }
}
