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
import nl.balint.cms.security.MailedLinks;

/**
 * A new password for who forgot the old one. The answer is the same for everybody; the second factor is still asked.
 */
final class ForgottenRoutes implements Routes {

    private static final String PATTERN = Addresses.FORGOTTEN + "/{key}";
    private static final Form ASK = Form.named("security.forgotten")
            .with(Field.email("email").required().autocomplete("username"));
    private static final Form RESET = Form.named("security.reset")
            .with(Field.password("password").required().autocomplete("new-password"));

    private final Desk desk;

    ForgottenRoutes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                get(Addresses.FORGOTTEN, request -> desk.show(request, "forgotten", ASK.empty(), Map.of())),
                post(Addresses.FORGOTTEN, this::ask),
                get(PATTERN, this::look),
                post(PATTERN, this::reset));
    }

    private Answer ask(Request request) throws Exception {
        FormData form = ASK.read(request.form());
        if (!form.isSound()) {
            return desk.show(request, "forgotten", form, Map.of());
        }
        links().ask(form.text("email"));
        return desk.show(request, "forgotten-sent", Map.of("email", form.text("email")));
    }

    private Answer look(Request request) throws Exception {
        Optional<Account> account = links().forgetful(key(request));
        return account.isEmpty()
                ? LinkRoutes.worn(desk, request, "reset")
                : show(request, account.get(), RESET.empty());
    }

    private Answer reset(Request request) throws Exception {
        Optional<Account> account = links().forgetful(key(request));
        if (account.isEmpty()) {
            return LinkRoutes.worn(desk, request, "reset");
        }
        FormData form = RESET.read(request.form());
        if (form.isSound()) {
            form = Desk.judged(form, links().check(account.get(), form.text("password")), links().least(account.get()));
        }
        if (!form.isSound()) {
            return show(request, account.get(), form);
        }
        Entry entry = links().reset(desk.caller(request), key(request), form.text("password"))
                .orElse(new Entry.Wrong());
        if (entry instanceof Entry.Inside inside) {
            return desk.letIn(inside, "");
        }
        if (entry instanceof Entry.Halfway half) {
            Answer answer = Answer.redirect(Addresses.SECOND_STEP);
            return desk.security().cookies().putSession(answer, half.session()).personal();
        }
        return LinkRoutes.worn(desk, request, "reset");
    }

    private Answer show(Request request, Account account, FormData form) throws Exception {
        return desk.show(
                request,
                "reset",
                form,
                Map.of(
                        "action", request.path().encoded(),
                        "email", account.email(),
                        "least", links().least(account)));
    }

    private MailedLinks links() {
        return desk.security().mailedLinks();
    }

    private static String key(Request request) {
        return request.placeholder("key");
    }
}
