package nl.balint.cms.security;

import java.util.List;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.security.Token.Purpose;
import nl.balint.cms.security.internal.password.PasswordRule;

/** What people see and change of their own account; of what matters they are told by mail. */
public final class OwnAccount {

    private static final int RECENT = 20;

    private final Vault vault;
    private final Doormat doormat;

    OwnAccount(Vault vault, Doormat doormat) {
        this.vault = vault;
        this.doormat = doormat;
    }

    public Account account(Visitor visitor) {
        try (Content content = vault.open()) {
            return Users.read(vault.users().get(content, visitor.userId()));
        }
    }

    /** Where they are signed in, the last used first. */
    public List<Session> sessions(Visitor visitor) {
        return vault.sessions().list(visitor.userId());
    }

    /** The browsers that the account knows, the last used first. */
    public List<Device> devices(Visitor visitor) {
        try (Content content = vault.open()) {
            return Devices.list(vault.users().get(content, visitor.userId()));
        }
    }

    /** What happened to the account lately, the newest first; also what others did or tried. */
    public List<AuditLine> recent(Visitor visitor) {
        return vault.audit()
                .list(AuditQuery.ALL.about(Vault.object(visitor.userId())).first(RECENT));
    }

    public Optional<PasswordRule.Fault> check(Visitor visitor, String password) {
        return vault.passwords().check(account(visitor), roles(visitor), password);
    }

    /** How many characters the password has at least. */
    public int least(Visitor visitor) {
        return vault.passwords().least(roles(visitor));
    }

    /** Sets the password; everywhere else they are signed out. */
    public void changePassword(Visitor visitor, String password) {
        String hash = vault.passwords().hash(password);
        change(visitor, (content, user) -> {
            Passwords.set(user, hash);
            vault.sessions().endAllBut(content, user.name(), visitor.session());
            vault.tokens().withdraw(content, Purpose.RESET, user.name());
            note(content, visitor, "password.changed");
            vault.letters().changed(content, user, "password", doormat.notMe(content, user));
        });
    }

    /** Ends one of their sessions, maybe this one. */
    public void endSession(Visitor visitor, String fingerprint) {
        vault.sessions().end(visitor.userId(), fingerprint);
        vault.audit().post(AuditLine.of("session.ended", visitor, Vault.object(visitor.userId())));
    }

    /** Signs them out everywhere but here, and forgets all devices but this one. */
    public void endOtherSessions(Visitor visitor) {
        Optional<Session> here = vault.sessions().findByFingerprint(visitor.session());
        change(visitor, (content, user) -> {
            vault.sessions().endAllBut(content, user.name(), visitor.session());
            for (Device device : Devices.list(user)) {
                if (here.isEmpty() || !here.get().device().equals(device.fingerprint())) {
                    Devices.forget(user, device.fingerprint());
                }
            }
            note(content, visitor, "session.ended");
        });
    }

    /**
     * Mails a link to the new address; nothing changes until it is used. Whether another account has it is not told.
     */
    public void askNewEmail(Visitor visitor, String email) {
        change(visitor, (content, user) -> {
            note(content, visitor, "email.change-asked");
            boolean free =
                    vault.users().findByLogin(content, Users.login(email)).isEmpty();
            if (free && vault.throttle().mayMail("email|" + Records.text(user, "login"))) {
                String key = vault.tokens()
                        .give(
                                content,
                                Purpose.EMAIL_CHANGE,
                                user.name(),
                                email.strip(),
                                vault.config().lifetimes().emailChange());
                vault.letters().confirmEmail(content, user, email.strip(), key);
            }
        });
    }

    /** From now on the screens are in this language, wherever they sign in. */
    public void choose(Visitor visitor, Language language) {
        change(visitor, (content, user) -> user.set(Users.LANGUAGE, language.tag()));
    }

    private java.util.Set<String> roles(Visitor visitor) {
        return vault.belongings(visitor.userId()).roles();
    }

    private interface Change {
        void of(Content content, Node user);
    }

    private void change(Visitor visitor, Change change) {
        Records.again(() -> {
            try (Content content = vault.open()) {
                Node user = vault.users().get(content, visitor.userId());
                change.of(content, user);
                vault.users().claim(user);
                content.save();
            }
        });
    }

    private void note(Content content, Visitor visitor, String event) {
        vault.audit().note(content, AuditLine.of(event, visitor, Vault.object(visitor.userId())));
    }
}
