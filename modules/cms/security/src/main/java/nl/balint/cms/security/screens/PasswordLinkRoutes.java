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
import nl.balint.cms.security.Caller;
import nl.balint.cms.security.Entry;
import nl.balint.cms.security.MailedLinks;

/**
 * Setting a password by the link of a mail, for an account that is new or whose password was forgotten. Looking changes
 * nothing, so that a mail scanner may; the button uses the link up.
 */
final class PasswordLinkRoutes implements Routes {

    /** What the link of one kind of mail is for. */
    private interface Purpose {

        /** Where it leads, without the key. */
        String address();

        /** The name of its screen, its form and what is said of a link that is worn. */
        String name();

        Optional<Account> account(MailedLinks links, String key);

        Optional<Entry> use(MailedLinks links, Caller caller, String key, String password);

        /** Where whoever is in now goes. */
        Answer letIn(Desk desk, Entry.Inside inside);
    }

    private final Desk desk;
    private final Purpose purpose;
    private final Form form;

    private PasswordLinkRoutes(Desk desk, Purpose purpose) {
        this.desk = desk;
        this.purpose = purpose;
        this.form = Form.named("security." + purpose.name())
                .with(Field.password("password").required().autocomplete("new-password"));
    }

    /** The first password; then a second factor is set up. */
    static PasswordLinkRoutes invitation(Desk desk) {
        return new PasswordLinkRoutes(desk, new Invitation());
    }

    /** A new password; the second factor is still asked. */
    static PasswordLinkRoutes forgotten(Desk desk) {
        return new PasswordLinkRoutes(desk, new Forgotten());
    }

    @Override
    public List<Route> routes() {
        String pattern = purpose.address() + "/{key}";
        return List.of(get(pattern, this::look), post(pattern, this::set));
    }

    private Answer look(Request request) throws Exception {
        Optional<Account> account = purpose.account(links(), key(request));
        return account.isEmpty() ? worn(request) : show(request, account.get(), form.empty());
    }

    private Answer set(Request request) throws Exception {
        Optional<Account> account = purpose.account(links(), key(request));
        if (account.isEmpty()) {
            return worn(request);
        }
        FormData data = form.read(request.form());
        if (data.isSound()) {
            data = Desk.judged(data, links().check(account.get(), data.text("password")), links().least(account.get()));
        }
        if (!data.isSound()) {
            return show(request, account.get(), data);
        }
        Entry entry = purpose.use(links(), desk.caller(request), key(request), data.text("password"))
                .orElse(new Entry.Wrong());
        if (entry instanceof Entry.Inside inside) {
            return purpose.letIn(desk, inside);
        }
        if (entry instanceof Entry.Halfway half) {
            Answer answer = Answer.redirect(Addresses.SECOND_STEP);
            return desk.security().cookies().putSession(answer, half.session()).personal();
        }
        return worn(request);
    }

    private Answer show(Request request, Account account, FormData data) throws Exception {
        return desk.show(
                request,
                purpose.name(),
                data,
                Map.of(
                        "action", request.path().encoded(),
                        "name", account.name(),
                        "email", account.email(),
                        "least", links().least(account)));
    }

    private Answer worn(Request request) throws Exception {
        return LinkRoutes.worn(desk, request, purpose.name());
    }

    private MailedLinks links() {
        return desk.security().mailedLinks();
    }

    private static String key(Request request) {
        return request.placeholder("key");
    }

    private static final class Invitation implements Purpose {

        @Override
        public String address() {
            return Addresses.INVITATION;
        }

        @Override
        public String name() {
            return "invitation";
        }

        @Override
        public Optional<Account> account(MailedLinks links, String key) {
            return links.invited(key);
        }

        @Override
        public Optional<Entry> use(MailedLinks links, Caller caller, String key, String password) {
            return links.accept(caller, key, password);
        }

        @Override
        public Answer letIn(Desk desk, Entry.Inside inside) {
            return desk.security()
                    .cookies()
                    .put(Answer.redirect(Addresses.SET_UP), inside)
                    .personal();
        }
    }

    private static final class Forgotten implements Purpose {

        @Override
        public String address() {
            return Addresses.FORGOTTEN;
        }

        @Override
        public String name() {
            return "reset";
        }

        @Override
        public Optional<Account> account(MailedLinks links, String key) {
            return links.forgetful(key);
        }

        @Override
        public Optional<Entry> use(MailedLinks links, Caller caller, String key, String password) {
            return links.reset(caller, key, password);
        }

        @Override
        public Answer letIn(Desk desk, Entry.Inside inside) {
            return desk.letIn(inside, "");
        }
    }
}
