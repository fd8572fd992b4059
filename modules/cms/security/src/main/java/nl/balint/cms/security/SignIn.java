package nl.balint.cms.security;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentConflict;
import nl.balint.cms.content.Node;
import nl.balint.cms.security.Session.Stage;
import nl.balint.cms.security.internal.passkey.Ceremony;
import nl.balint.cms.security.internal.passkey.Ceremony.Place;
import nl.balint.cms.security.internal.passkey.StoredPasskey;
import nl.balint.cms.security.internal.throttle.Throttle;

/**
 * Coming in and going out. Whether an account exists is never told: every try costs one hash, gives the same answer and
 * is braked alike.
 */
public final class SignIn {

    static final String FAILED = "sign-in.failed";
    private static final String SIGN_IN = "sign-in";

    /** Of two processors one is left for everybody who is in, however many come at once. */
    private static final int AT_ONCE = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    private final Turnstile door = new Turnstile(AT_ONCE);
    private final Vault vault;
    private final Doormat doormat;

    SignIn(Vault vault, Doormat doormat) {
        this.vault = vault;
        this.doormat = doormat;
    }

    /** By e-mail address and password. Of a crowd that comes at once some wait, and the rest is told to come back. */
    public Entry withPassword(Caller caller, String email, String password) {
        return door.enter(() -> byPassword(caller, email, password));
    }

    private Entry byPassword(Caller caller, String email, String password) {
        Throttle.Try attempt = attempt(caller, Users.login(email));
        Duration wait = vault.throttle().begin(attempt);
        if (!wait.isZero()) {
            return new Entry.Wait(wait);
        }
        Optional<String> userId = checkedPassword(attempt.login(), password);
        if (userId.isEmpty()) {
            return new Entry.Wrong();
        }
        return doormat.afterPassword(caller, userId.get(), attempt);
    }

    /** The second step: a code of the app or from paper. */
    public Entry withCode(Caller caller, Session half, String code) {
        return door.enter(() -> byCode(caller, half, code));
    }

    private Entry byCode(Caller caller, Session half, String code) {
        Throttle.Try attempt = attempt(caller, half);
        Duration wait = vault.throttle().begin(attempt);
        if (!wait.isZero()) {
            return new Entry.Wait(wait);
        }
        Entry entry = Records.retried(() -> tried(caller, half, code));
        if (entry instanceof Entry.Inside) {
            vault.throttle().hit(attempt);
        }
        return entry;
    }

    /** What a browser needs to show a passkey of anybody's. */
    public Map<String, Object> passkeyOptions(Place place) {
        return vault.ceremony().showOptions(SIGN_IN, place, List.of());
    }

    /** What a browser needs to show one of the passkeys of whoever is halfway. */
    public Map<String, Object> passkeyOptions(Place place, Session half) {
        try (Content content = vault.open()) {
            List<StoredPasskey> own = Passkeys.stored(vault.users().get(content, half.userId()));
            return vault.ceremony().showOptions(secondStep(half), place, own);
        }
    }

    /** By passkey alone, which is two factors at once. */
    public Entry withPasskey(Caller caller, Place place, String json) {
        Optional<Ceremony.Shown> shown = vault.ceremony().shown(json);
        if (shown.isEmpty()) {
            return new Entry.Wrong();
        }
        Ceremony.Shown passkey = shown.get();
        return Records.retried(() -> entered(caller, passkey.userId(), passkey, SIGN_IN, place));
    }

    /** The second step by passkey. */
    public Entry withPasskey(Caller caller, Session half, Place place, String json) {
        Optional<Ceremony.Shown> shown = vault.ceremony().shown(json);
        if (shown.isEmpty()) {
            return new Entry.Wrong();
        }
        Ceremony.Shown passkey = shown.get();
        return Records.retried(() -> entered(caller, half.userId(), passkey, secondStep(half), place));
    }

    /** Whoever came with a right password and no more. */
    public Optional<Session> halfway(Caller caller) {
        return new Recognition(vault).halfway(caller.session());
    }

    /** Who just came in. */
    public Optional<Visitor> visitor(Entry.Inside inside) {
        return new Recognition(vault).of(inside.session());
    }

    /** What whoever is halfway may choose from. */
    public Account.Factors factors(Session half) {
        try (Content content = vault.open()) {
            return Users.factors(vault.users().get(content, half.userId()));
        }
    }

    /** Ends the session for good. */
    public void out(Visitor visitor) {
        Records.again(() -> {
            try (Content content = vault.open()) {
                vault.audit().note(content, AuditLine.of("sign-in.ended", visitor, Vault.object(visitor.userId())));
                content.save();
            }
        });
        vault.sessions().end(visitor.userId(), visitor.session());
    }

    Throttle.Try attempt(Caller caller, String login) {
        try (Content content = vault.open()) {
            boolean known = vault.users()
                    .findByLogin(content, login)
                    .filter(user -> Devices.knows(user, caller.device()))
                    .isPresent();
            return new Throttle.Try(login, known ? caller.device() : "", caller.address());
        }
    }

    private Throttle.Try attempt(Caller caller, Session half) {
        try (Content content = vault.open()) {
            return attempt(caller, Records.text(vault.users().get(content, half.userId()), "login"));
        }
    }

    /** The id of the account, when it is open and this is its password. Costs one hash, whatever the answer. */
    private Optional<String> checkedPassword(String login, String password) {
        try (Content content = vault.open()) {
            Optional<Node> user = vault.users().findByLogin(content, login).filter(SignIn::isOpen);
            boolean right = user.isPresent() && vault.passwords().matches(user.get(), password);
            if (user.isEmpty()) {
                vault.passwords().pretend(password);
            }
            if (!right) {
                note(AuditLine.by(
                                AuditLine.UNKNOWN,
                                FAILED,
                                user.map(Node::name).map(Vault::object).orElse(""))
                        .with("way", "password"));
                return Optional.empty();
            }
            refresh(content, user.get(), password);
            return user.map(Node::name);
        }
    }

    private void refresh(Content content, Node user, String password) {
        try {
            boolean isShorter =
                    vault.passwords().weigh(user, vault.belongings(user.name()).roles(), password);
            if (vault.passwords().refresh(user, password) || isShorter) {
                content.save();
            }
        } catch (ContentConflict changedMeanwhile) {
            // the next time will do
        }
    }

    private Entry tried(Caller caller, Session half, String code) {
        try (Content content = vault.open()) {
            Optional<Node> user = vault.users().find(content, half.userId()).filter(SignIn::isOpen);
            SecondFactors.Code used =
                    user.isEmpty() ? SecondFactors.Code.WRONG : vault.factors().use(user.get(), code);
            if (user.isEmpty() || used == SecondFactors.Code.WRONG) {
                content.discard();
                note(AuditLine.by(AuditLine.UNKNOWN, FAILED, Vault.object(half.userId()))
                        .with("way", "code"));
                return new Entry.Wrong();
            }
            String way = used == SecondFactors.Code.APP ? "app" : "recovery";
            return doormat.enter(content, user.get(), Stage.SECOND_FACTOR, caller, way);
        }
    }

    private Entry entered(Caller caller, String userId, Ceremony.Shown shown, String purpose, Place place) {
        try (Content content = vault.open()) {
            Optional<Node> user = vault.users().find(content, userId).filter(SignIn::isOpen);
            Optional<StoredPasskey> passkey = user.flatMap(found -> Passkeys.find(found, shown.id()))
                    .flatMap(own -> vault.ceremony().checked(shown, own.stored(), purpose, place));
            if (user.isEmpty() || passkey.isEmpty()) {
                note(AuditLine.by(
                                AuditLine.UNKNOWN,
                                FAILED,
                                user.map(Node::name).map(Vault::object).orElse(""))
                        .with("way", "passkey"));
                return new Entry.Wrong();
            }
            Passkeys.used(user.get(), passkey.get(), vault.now());
            if (purpose.equals(SIGN_IN)) {
                doormat.warn(content, user.get(), caller);
            }
            return doormat.enter(content, user.get(), Stage.SECOND_FACTOR, caller, "passkey");
        }
    }

    static boolean isOpen(Node user) {
        return Users.state(user) == AccountState.ACTIVE;
    }

    private static String secondStep(Session half) {
        return "second|" + half.fingerprint();
    }

    private void note(AuditLine line) {
        vault.audit().post(line);
    }
}
