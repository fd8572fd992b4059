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

/** Setting up an account by the link of an invitation: looking changes nothing, the button does. */
final class InvitationRoutes implements Routes {

    private static final String PATTERN = Addresses.INVITATION + "/{key}";
    private static final Form FORM = Form.named("security.invitation")
            .with(Field.password("password").required().autocomplete("new-password"));

    private final Desk desk;

    InvitationRoutes(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<Route> routes() {
        return List.of(get(PATTERN, this::look), post(PATTERN, this::accept));
    }

    private Answer look(Request request) throws Exception {
        Optional<Account> account = links().invited(key(request));
        return account.isEmpty()
                ? LinkRoutes.worn(desk, request, "invitation")
                : show(request, account.get(), FORM.empty());
    }

    private Answer accept(Request request) throws Exception {
        Optional<Account> account = links().invited(key(request));
        if (account.isEmpty()) {
            return LinkRoutes.worn(desk, request, "invitation");
        }
        FormData form = FORM.read(request.form());
        if (form.isSound()) {
            form = Desk.judged(form, links().check(account.get(), form.text("password")), links().least(account.get()));
        }
        if (!form.isSound()) {
            return show(request, account.get(), form);
        }
        Optional<Entry> entry = links().accept(desk.caller(request), key(request), form.text("password"));
        return entry.orElse(new Entry.Wrong()) instanceof Entry.Inside inside
                ? desk.security()
                        .cookies()
                        .put(Answer.redirect(Addresses.SET_UP), inside)
                        .personal()
                : LinkRoutes.worn(desk, request, "invitation");
    }

    private Answer show(Request request, Account account, FormData form) throws Exception {
        return desk.show(
                request,
                "invitation",
                form,
                Map.of(
                        "action", request.path().encoded(),
                        "name", account.name(),
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
