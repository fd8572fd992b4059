package nl.balint.cms.security;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.security.internal.passkey.Ceremony;
import nl.balint.cms.security.internal.passkey.Ceremony.Place;
import nl.balint.cms.security.internal.passkey.StoredPasskey;
import nl.balint.cms.security.internal.throttle.Throttle;

/** Showing once more who one is, before something that matters. The session goes on under a new id. */
public final class Confirmation {

    private final Vault vault;
    private final SignIn signIn;

    Confirmation(Vault vault, SignIn signIn) {
        this.vault = vault;
        this.signIn = signIn;
    }

    public Entry withPassword(Caller caller, Visitor visitor, String password) {
        Throttle.Try attempt = attempt(caller, visitor);
        Duration wait = vault.throttle().begin(attempt);
        if (!wait.isZero()) {
            return new Entry.Wait(wait);
        }
        boolean right;
        try (Content content = vault.open()) {
            right = vault.passwords().matches(vault.users().get(content, visitor.userId()), password);
        }
        if (!right) {
            return failed(visitor, "password");
        }
        vault.throttle().hit(attempt);
        return Records.retried(() -> {
            try (Content content = vault.open()) {
                return proved(content, caller, visitor, "password");
            }
        });
    }

    /** What a browser needs to show one of the visitor's own passkeys. */
    public Map<String, Object> passkeyOptions(Visitor visitor, Place place) {
        try (Content content = vault.open()) {
            Node user = vault.users().get(content, visitor.userId());
            return vault.ceremony().showOptions(purpose(visitor), place, Passkeys.stored(user));
        }
    }

    public Entry withPasskey(Caller caller, Visitor visitor, Place place, String json) {
        Optional<Ceremony.Shown> shown = vault.ceremony().shown(json);
        return shown.isEmpty()
                ? failed(visitor, "passkey")
                : Records.retried(() -> checked(caller, visitor, place, shown.get()));
    }

    private Entry checked(Caller caller, Visitor visitor, Place place, Ceremony.Shown shown) {
        try (Content content = vault.open()) {
            Node user = vault.users().get(content, visitor.userId());
            Optional<StoredPasskey> passkey = Passkeys.find(user, shown.id())
                    .flatMap(own -> vault.ceremony().checked(shown, own.stored(), purpose(visitor), place));
            if (passkey.isEmpty()) {
                return failed(visitor, "passkey");
            }
            Passkeys.used(user, passkey.get(), vault.now());
            return proved(content, caller, visitor, "passkey");
        }
    }

    private Entry proved(Content content, Caller caller, Visitor visitor, String way) {
        Optional<Session> session = vault.sessions().findByFingerprint(visitor.session());
        if (session.isEmpty()) {
            return new Entry.Wrong();
        }
        vault.audit()
                .note(
                        content,
                        AuditLine.of("sign-in.confirmed", visitor, Vault.object(visitor.userId()))
                                .with("way", way));
        String id =
                vault.sessions().renew(content, session.get().at(session.get().stage(), vault.now()));
        content.save();
        return new Entry.Inside(id, caller.device());
    }

    private Entry failed(Visitor visitor, String way) {
        vault.audit()
                .post(AuditLine.of(SignIn.FAILED, visitor, Vault.object(visitor.userId()))
                        .with("way", way));
        return new Entry.Wrong();
    }

    private Throttle.Try attempt(Caller caller, Visitor visitor) {
        try (Content content = vault.open()) {
            Node user = vault.users().get(content, visitor.userId());
            return signIn.attempt(caller, Records.text(user, "login"));
        }
    }

    private static String purpose(Visitor visitor) {
        return "confirm|" + visitor.session();
    }
}
