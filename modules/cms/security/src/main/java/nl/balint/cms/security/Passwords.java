package nl.balint.cms.security;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.security.internal.password.Argon2id;
import nl.balint.cms.security.internal.password.CommonPasswords;
import nl.balint.cms.security.internal.password.PasswordRule;
import nl.balint.cms.security.internal.secret.Secrets;

/** Checks passwords and keeps their hashes, a few at once. */
final class Passwords {

    private static final String PASSWORD = "password";
    private static final String IS_SHORT = "passwordIsShort";
    private static final int AT_ONCE = 2;
    private static final int LONGEST_TRIED = 1_000;

    private final Turnstile gate = new Turnstile(AT_ONCE);
    private final Clock clock;
    private final Argon2id argon;
    private final PasswordRule rule;
    private final SecurityConfig.Lengths lengths;
    private final String nobodys;

    Passwords(Clock clock, Secrets secrets, Argon2id.Cost cost, SecurityConfig config) {
        this.clock = clock;
        this.argon = new Argon2id(cost, secrets);
        this.rule = new PasswordRule(CommonPasswords.shipped(), config.houseWords());
        this.lengths = config.lengths();
        this.nobodys = argon.hash(secrets.next());
    }

    /** Why the account may not have this password. */
    Optional<PasswordRule.Fault> check(Account account, Set<String> roles, String password) {
        List<String> own = new ArrayList<>(List.of(account.name(), account.email()));
        LocalDate today = LocalDate.now(clock);
        for (int year = today.getYear() - 1; year <= today.getYear() + 1; year++) {
            own.add(Integer.toString(year));
        }
        return rule.check(password, lengths.least(roles), own);
    }

    int least(Set<String> roles) {
        return lengths.least(roles);
    }

    String hash(String password) {
        return gate.enter(() -> argon.hash(password));
    }

    /**
     * Whether it is the account's password. It costs the same for an account without one, and for nobody's: see
     * {@link #pretend}.
     */
    boolean matches(Node user, String password) {
        String kept = Records.text(user, PASSWORD);
        if (kept.isEmpty() || password.length() > LONGEST_TRIED) {
            pretend(password);
            return false;
        }
        return gate.enter(() -> Argon2id.matches(password, kept));
    }

    /** Takes as long as looking at a password. */
    void pretend(String password) {
        String tried = password.length() > LONGEST_TRIED ? "" : password;
        gate.enter(() -> Argon2id.matches(tried, nobodys));
    }

    /** Hashes again what was hashed at another cost; whether it was. */
    boolean refresh(Node user, String password) {
        boolean outdated = argon.isOutdated(Records.text(user, PASSWORD));
        if (outdated) {
            user.set(PASSWORD, hash(password));
        }
        return outdated;
    }

    /** Notes whether the password, which is right, is too short for these roles; whether that is news. */
    boolean weigh(Node user, Set<String> roles, String password) {
        boolean isShort = PasswordRule.length(password) < lengths.least(roles);
        if (isShort == isShort(user)) {
            return false;
        }
        if (isShort) {
            user.set(IS_SHORT, Value.of(true));
        } else {
            user.remove(IS_SHORT);
        }
        return true;
    }

    /** Whether it was too short for the roles of its owner when they last signed in with it. */
    static boolean isShort(Node user) {
        return user.property(IS_SHORT).isPresent();
    }

    /** The roles for which a short password will do. */
    Set<String> rolesWithShort(Set<String> roles) {
        return lengths.withShorter(roles);
    }

    static void set(Node user, String hash) {
        user.set(PASSWORD, hash);
        user.remove(IS_SHORT);
    }

    static void remove(Node user) {
        user.remove(PASSWORD);
    }

    /** How many hashes were made; for tests. */
    long hashes() {
        return gate.entered();
    }
}
