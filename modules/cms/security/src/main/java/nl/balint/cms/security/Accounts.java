package nl.balint.cms.security;

import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;

/** The accounts as the house sees them: who may try to come in. What takes a {@link Content} is saved by the caller. */
public final class Accounts {

    private final Vault vault;

    Accounts(Vault vault) {
        this.vault = vault;
    }

    public Optional<Account> find(String userId) {
        try (Content content = vault.open()) {
            return find(content, userId);
        }
    }

    /** The same in content that is open already, for lists. */
    public Optional<Account> find(Content system, String userId) {
        return vault.users().find(system, userId).map(Users::read);
    }

    public Optional<Account> findByEmail(String email) {
        try (Content content = vault.open()) {
            return vault.users().findByLogin(content, Users.login(email)).map(Users::read);
        }
    }

    /**
     * Makes an account and mails the invitation to it.
     *
     * @throws EmailTaken when another account has the address
     */
    public void invite(Content system, NewAccount account, Visitor by) {
        add(system, account);
        note(system, "account.invited", by.userId(), account.userId());
        vault.letters().invitation(system, account, invitation(system, account.userId()), by.name());
    }

    /** Mails another invitation to somebody who did not use the first; that one is worth nothing any more. */
    public void inviteAgain(Content system, String userId, Visitor by) {
        Node user = vault.users().get(system, userId);
        if (Users.state(user) != AccountState.INVITED) {
            throw new IllegalStateException("Account " + userId + " has been set up already");
        }
        NewAccount account = new NewAccount(userId, Records.text(user, "email"), Records.text(user, "name"));
        note(system, "account.invited", by.userId(), userId);
        vault.letters().invitation(system, account, invitation(system, userId), by.name());
    }

    /** Makes an account without a mail; gives the address at which it is set up, to be handed over in person. */
    public String addWithLink(Content system, NewAccount account) {
        add(system, account);
        note(system, "account.invited", AuditLine.SYSTEM, account.userId());
        return vault.config().link(Addresses.invitation(invitation(system, account.userId())));
    }

    /** Makes an account that is set up already; for samples only. */
    public void addReady(Content system, NewAccount account, String password, String totpSecret) {
        Node user = add(system, account);
        Users.setState(user, AccountState.ACTIVE);
        Passwords.set(user, vault.passwords().hash(password));
        if (!totpSecret.isEmpty()) {
            vault.factors().setSeed(user, totpSecret);
        }
        note(system, "account.set-up", AuditLine.SYSTEM, account.userId());
    }

    /** What the account is called from now on, in mails. */
    public void rename(Content system, String userId, String name) {
        vault.users().find(system, userId).ifPresent(user -> user.set("name", name));
    }

    /** Closes the account; whoever is signed in with it is out at once. */
    public void block(Content system, String userId, Visitor by) {
        Node user = vault.users().get(system, userId);
        Users.setState(user, AccountState.BLOCKED);
        vault.users().claim(user);
        vault.sessions().endAll(system, userId);
        vault.tokens().withdrawAll(system, userId);
        note(system, "account.blocked", by.userId(), userId);
    }

    /** Opens a closed account again; one that was never set up needs another invitation. */
    public void unblock(Content system, String userId, Visitor by) {
        Node user = vault.users().get(system, userId);
        boolean isSetUp = !Records.text(user, "password").isEmpty();
        Users.setState(user, isSetUp ? AccountState.ACTIVE : AccountState.INVITED);
        vault.users().claim(user);
        note(system, "account.unblocked", by.userId(), userId);
    }

    /**
     * Takes away all that the house knows of the account; the log keeps its id.
     *
     * @param by the id of who has it done; {@link AuditLine#SYSTEM} when its time is over
     */
    public void erase(Content system, String userId, String by) {
        vault.users().find(system, userId).ifPresent(user -> vault.users().delete(system, user));
        vault.sessions().endAll(system, userId);
        vault.tokens().withdrawAll(system, userId);
        note(system, "account.erased", by, userId);
    }

    /** Closes the seeds of apps anew ({@link Resealing}). */
    public int reseal() {
        try (Content content = vault.open()) {
            int count = 0;
            for (Node user : vault.users().all(content)) {
                count += vault.factors().reseal(user) ? 1 : 0;
            }
            content.save();
            return count;
        }
    }

    private Node add(Content system, NewAccount account) {
        Node user = vault.users().add(system, account);
        user.set("createdAt", Records.moment(vault.now()));
        Users.setState(user, AccountState.INVITED);
        return user;
    }

    private String invitation(Content system, String userId) {
        return vault.tokens()
                .give(
                        system,
                        Token.Purpose.INVITATION,
                        userId,
                        "",
                        vault.config().lifetimes().invitation());
    }

    private void note(Content system, String event, String who, String userId) {
        vault.audit().note(system, AuditLine.by(who, event, Vault.object(userId)));
    }
}
