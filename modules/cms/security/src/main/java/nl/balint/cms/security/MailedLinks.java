package nl.balint.cms.security;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.security.Session.Stage;
import nl.balint.cms.security.Token.Purpose;
import nl.balint.cms.security.internal.password.PasswordRule;

/**
 * What the links in mails do. Looking at one changes nothing, for mail scanners look at links too; a button on the page
 * does it.
 */
public final class MailedLinks {

    private final Vault vault;
    private final Doormat doormat;
    private final Executor beside;

    /** @param beside where mails are made that nobody waits for, so that their making tells nothing */
    MailedLinks(Vault vault, Doormat doormat, Executor beside) {
        this.vault = vault;
        this.doormat = doormat;
        this.beside = beside;
    }

    /** Whose invitation this is, as long as it can be used. */
    public Optional<Account> invited(String key) {
        return owner(key, Purpose.INVITATION).filter(account -> account.state() == AccountState.INVITED);
    }

    /** Who may choose a new password with this key, as long as it can be used. */
    public Optional<Account> forgetful(String key) {
        return owner(key, Purpose.RESET).filter(MailedLinks::mayReset);
    }

    /** Why the account may not have this password. */
    public Optional<PasswordRule.Fault> check(Account account, String password) {
        return vault.passwords().check(account, roles(account), password);
    }

    /** How many characters this account's password has at least. */
    public int least(Account account) {
        return vault.passwords().least(roles(account));
    }

    /** Sets up the account and signs its owner in; nothing when the key was used meanwhile. */
    public Optional<Entry> accept(Caller caller, String key, String password) {
        String hash = vault.passwords().hash(password);
        return Records.retried(() -> using(key, Purpose.INVITATION, (content, user, token) -> {
            if (Users.state(user) != AccountState.INVITED) {
                return Optional.empty();
            }
            Users.setState(user, AccountState.ACTIVE);
            Passwords.set(user, hash);
            note(content, "account.set-up", user);
            return Optional.of(doormat.enter(content, user, Stage.PASSWORD, caller, "invitation"));
        }));
    }

    /** Mails a key for a new password, when there is such an account. It never tells whether there is. */
    public void ask(Caller caller, String email) {
        String login = Users.login(email);
        beside.execute(() -> Records.again(() -> mailKey(caller, login)));
    }

    /**
     * Sets the new password and goes on as after a right password: the second factor is still asked. All sessions end.
     */
    public Optional<Entry> reset(Caller caller, String key, String password) {
        String hash = vault.passwords().hash(password);
        return Records.retried(() -> using(key, Purpose.RESET, (content, user, token) -> {
            if (!mayReset(Users.read(user))) {
                return Optional.empty();
            }
            Users.setState(user, AccountState.ACTIVE);
            Passwords.set(user, hash);
            vault.sessions().endAll(content, user.name());
            note(content, "password.reset", user);
            vault.letters().changed(content, user, "password", doormat.notMe(content, user));
            return Optional.of(doormat.pass(content, user, caller));
        }));
    }

    /** Whose e-mail address is to change to what, as long as the key can be used. */
    public Optional<String> newEmail(String key) {
        return token(key, Purpose.EMAIL_CHANGE).map(Token::about);
    }

    /**
     * Changes the e-mail address, and tells the old one, from which it can be undone, also when it is changed again
     * meanwhile.
     *
     * @throws EmailTaken when another account got the address meanwhile
     */
    public boolean changeEmail(String key) {
        return Records.retried(() -> using(key, Purpose.EMAIL_CHANGE, (content, user, token) -> {
                    String old = Records.text(user, "email");
                    vault.users().setEmail(content, user, token.about());
                    vault.tokens().withdraw(content, Purpose.RESET, user.name());
                    String undo = vault.tokens()
                            .add(
                                    content,
                                    Purpose.EMAIL_UNDO,
                                    user.name(),
                                    old,
                                    vault.config().lifetimes().emailUndo());
                    vault.letters().emailChanged(content, user, old, undo);
                    note(content, "email.changed", user);
                    content.save();
                    return Optional.of(true);
                }))
                .isPresent();
    }

    /** Which address comes back, as long as the key can be used. */
    public Optional<String> oldEmail(String key) {
        return token(key, Purpose.EMAIL_UNDO).map(Token::about);
    }

    /** Puts the old address back and closes the account, for somebody else may have been in it. */
    public boolean undoEmail(String key) {
        return Records.retried(() -> using(key, Purpose.EMAIL_UNDO, (content, user, token) -> {
                    vault.users().setEmail(content, user, token.about());
                    vault.tokens().withdrawLater(content, token);
                    note(content, "email.undone", user);
                    lock(
                            content,
                            user,
                            token.until().minus(vault.config().lifetimes().emailUndo()));
                    content.save();
                    return Optional.of(true);
                }))
                .isPresent();
    }

    /** Whether "this was not me" can still be said with this key. */
    public boolean mayLock(String key) {
        return token(key, Purpose.NOT_ME).isPresent();
    }

    /** Closes the account until its owner chose a new password, and takes back what was added since. */
    public boolean lock(String key) {
        return Records.retried(() -> using(key, Purpose.NOT_ME, (content, user, token) -> {
                    lock(content, user, Instant.ofEpochMilli(Long.parseLong(token.about())));
                    content.save();
                    return Optional.of(true);
                }))
                .isPresent();
    }

    private void lock(Content content, Node user, Instant since) {
        Users.setState(user, AccountState.LOCKED);
        Passwords.remove(user);
        Passkeys.removeSince(user, since);
        Devices.forgetAll(user);
        vault.sessions().endAll(content, user.name());
        vault.tokens().withdraw(content, Purpose.RESET, user.name());
        vault.tokens().withdraw(content, Purpose.EMAIL_CHANGE, user.name());
        note(content, "account.locked", user);
        vault.letters().locked(content, user);
    }

    private void mailKey(Caller caller, String login) {
        try (Content content = vault.open()) {
            Optional<Node> user = vault.users().findByLogin(content, login);
            if (user.isEmpty() || !vault.throttle().mayMail("reset|" + login)) {
                return;
            }
            Account account = Users.read(user.get());
            if (mayReset(account)) {
                String key = vault.tokens()
                        .give(
                                content,
                                Purpose.RESET,
                                account.userId(),
                                "",
                                vault.config().lifetimes().reset());
                vault.letters().reset(content, user.get(), caller.deviceName(), key);
            } else if (account.state() == AccountState.INVITED) {
                String key = vault.tokens()
                        .give(
                                content,
                                Purpose.INVITATION,
                                account.userId(),
                                "",
                                vault.config().lifetimes().invitation());
                NewAccount again = new NewAccount(account.userId(), account.email(), account.name());
                vault.letters().invitation(content, again, key, "");
            }
            note(content, "password.reset-asked", user.get());
            content.save();
        }
    }

    private static boolean mayReset(Account account) {
        return account.state() == AccountState.ACTIVE || account.state() == AccountState.LOCKED;
    }

    private Set<String> roles(Account account) {
        return vault.belongings(account.userId()).roles();
    }

    private Optional<Account> owner(String key, Purpose purpose) {
        try (Content content = vault.open()) {
            return open(content, key, purpose)
                    .flatMap(token -> vault.users().find(content, token.userId()))
                    .map(Users::read);
        }
    }

    private Optional<Token> token(String key, Purpose purpose) {
        try (Content content = vault.open()) {
            return open(content, key, purpose)
                    .filter(token -> vault.users().find(content, token.userId()).isPresent());
        }
    }

    private Optional<Token> open(Content content, String key, Purpose purpose) {
        return vault.tokens().find(content, key, purpose).filter(token -> token.isOpen(vault.now()));
    }

    private interface Deed<T> {
        Optional<T> with(Content content, Node user, Token token);
    }

    private <T> Optional<T> using(String key, Purpose purpose, Deed<T> deed) {
        try (Content content = vault.open()) {
            Optional<Token> token = open(content, key, purpose);
            Optional<Node> user = token.flatMap(found -> vault.users().find(content, found.userId()));
            if (token.isEmpty() || user.isEmpty()) {
                return Optional.empty();
            }
            vault.tokens().use(content, token.get());
            vault.users().claim(user.get());
            return deed.with(content, user.get(), token.get());
        }
    }

    private void note(Content content, String event, Node user) {
        vault.audit().note(content, AuditLine.by(user.name(), event, Vault.object(user.name())));
    }
}
