package nl.balint.cms.security;

import java.time.Clock;
import java.time.Instant;
import nl.balint.cms.content.Content;
import nl.balint.cms.security.internal.passkey.Ceremony;
import nl.balint.cms.security.internal.secret.Secrets;
import nl.balint.cms.security.internal.throttle.Throttle;

/** What the deeds of this module work with. */
record Vault(
        Users users,
        Sessions sessions,
        Tokens tokens,
        Passwords passwords,
        SecondFactors factors,
        Ceremony ceremony,
        Throttle throttle,
        Audit audit,
        Letters letters,
        Belonging belonging,
        Secrets secrets,
        Clock clock,
        SecurityConfig config) {

    Instant now() {
        return clock.instant();
    }

    Content open() {
        return users.open();
    }

    Belongings belongings(String userId) {
        return belonging.of(userId, now());
    }

    /** How others read somebody's name. */
    String nameOf(Account account) {
        String name = belongings(account.userId()).name();
        return name.isEmpty() ? account.name() : name;
    }

    static String object(String userId) {
        return "account:" + userId;
    }
}
