package nl.balint.cms.security;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;

/**
 * Accounts that nobody signs in with (PRIVACY R-RET-5): after 18 months their owner is warned, after 24 the account is
 * closed until they choose a new password, after 30 it is taken away, unless they belong to a group or have a role.
 */
final class Dormancy {

    private static final int WARNED = 18;
    private static final int CLOSED = 24;
    private static final int REMOVED = 30;
    private static final String WARNED_AT = "dormantWarnedAt";

    private final Vault vault;
    private final Accounts accounts;

    Dormancy(Vault vault, Accounts accounts) {
        this.vault = vault;
        this.accounts = accounts;
    }

    void run() {
        List<String> all;
        try (Content content = vault.open()) {
            all = vault.users().all(content).stream().map(Node::name).toList();
        }
        all.forEach(userId -> Records.again(() -> look(userId)));
    }

    private void look(String userId) {
        try (Content content = vault.open()) {
            Node user = vault.users().get(content, userId);
            Instant last = lastSeen(user);
            if (isBefore(last, REMOVED) && belongsNowhere(userId)) {
                accounts.erase(content, userId, AuditLine.SYSTEM);
            } else if (isBefore(last, CLOSED) && Users.state(user) == AccountState.ACTIVE) {
                close(content, user);
            } else if (isBefore(last, WARNED) && isToBeWarned(user, last)) {
                warn(content, user, last);
            } else {
                return;
            }
            content.save();
        }
    }

    private static Instant lastSeen(Node user) {
        Instant made = Records.instant(user, "createdAt");
        Instant signedIn = Records.instant(user, "lastSignIn");
        return signedIn.isAfter(made) ? signedIn : made;
    }

    private boolean isBefore(Instant last, int months) {
        return last.isBefore(now().minusMonths(months).toInstant());
    }

    private boolean belongsNowhere(String userId) {
        Belongings now = vault.belongings(userId);
        return now.principals().isEmpty() && now.roles().isEmpty();
    }

    private static boolean isToBeWarned(Node user, Instant last) {
        return Users.state(user) == AccountState.ACTIVE
                && !Records.instant(user, WARNED_AT).isAfter(last);
    }

    private void warn(Content content, Node user, Instant last) {
        user.set(WARNED_AT, Records.moment(vault.now()));
        vault.letters()
                .dormant(
                        content,
                        user,
                        last.atZone(vault.clock().getZone()).plusMonths(CLOSED).toInstant());
        note(content, user, "account.warned");
    }

    private void close(Content content, Node user) {
        Users.setState(user, AccountState.LOCKED);
        Passwords.remove(user);
        vault.users().claim(user);
        vault.sessions().endAll(content, user.name());
        vault.letters().dormantClosed(content, user);
        note(content, user, "account.dormant");
    }

    private void note(Content content, Node user, String event) {
        vault.audit().note(content, AuditLine.ofHouse(event, Vault.object(user.name())));
    }

    private ZonedDateTime now() {
        return vault.now().atZone(vault.clock().getZone());
    }
}
