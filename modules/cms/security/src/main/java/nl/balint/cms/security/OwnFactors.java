package nl.balint.cms.security;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.security.Session.Stage;
import nl.balint.cms.security.internal.passkey.Ceremony.Owner;
import nl.balint.cms.security.internal.passkey.Ceremony.Place;
import nl.balint.cms.security.internal.passkey.StoredPasskey;
import nl.balint.cms.security.internal.totp.TotpAddress;

/**
 * The second factors of people themselves: an app, passkeys, codes on paper. Whoever adds one has shown it, so the
 * session goes on with that strength, under a new id. With every change all other sessions end, and the owner is told.
 */
public final class OwnFactors {

    private static final int LONGEST_NAME = 60;

    private final Vault vault;
    private final Doormat doormat;

    OwnFactors(Vault vault, Doormat doormat) {
        this.vault = vault;
        this.doormat = doormat;
    }

    /**
     * A factor was added.
     *
     * @param session the new id for the cookie
     * @param codes the recovery codes, to be shown this once; empty when there were some already
     */
    public record Added(String session, List<String> codes) {
        public Added {
            codes = List.copyOf(codes);
        }

        @Override
        public String toString() {
            return "Added";
        }
    }

    /** A sealed offer of a new secret for an app, which comes back with the code that proves that the app has it. */
    public String offerApp(Visitor visitor) {
        return vault.factors().newSeed(visitor.userId());
    }

    /** Whether this is an offer that was made to them; what a form brought back may be anything. */
    public boolean isOffer(Visitor visitor, String offer) {
        try {
            return !vault.factors().secret(visitor.userId(), offer).isEmpty();
        } catch (RuntimeException notOurs) {
            return false;
        }
    }

    /** What is shown of an offer. */
    public TotpAddress show(Visitor visitor, String offer) {
        String secret = vault.factors().secret(visitor.userId(), offer);
        try (Content content = vault.open()) {
            String email = Records.text(user(content, visitor), "email");
            return new TotpAddress(vault.config().houseName(), email, secret);
        }
    }

    /** Takes the app into use; nothing when the code was wrong. */
    public Optional<Added> addApp(Visitor visitor, String offer, String code) {
        return add(visitor, "app", user -> vault.factors().confirm(user, offer, code));
    }

    public List<Passkey> passkeys(Visitor visitor) {
        try (Content content = vault.open()) {
            return Passkeys.list(user(content, visitor));
        }
    }

    /** What a browser needs to make a passkey. */
    public Map<String, Object> passkeyOptions(Visitor visitor, Place place) {
        try (Content content = vault.open()) {
            Node user = user(content, visitor);
            Owner owner = new Owner(visitor.userId(), Records.text(user, "email"), visitor.name());
            return vault.ceremony().newOptions(owner, place, Passkeys.stored(user));
        }
    }

    /** Takes the passkey into use; nothing when it was not in order. */
    public Optional<Added> addPasskey(Visitor visitor, Place place, String json, String name) {
        Optional<StoredPasskey> made = vault.ceremony().made(visitor.userId(), place, json);
        return made.flatMap(passkey -> add(visitor, "passkey", user -> {
            boolean isNew = Passkeys.find(user, passkey.id()).isEmpty()
                    && Passkeys.list(user).size() < Passkeys.MOST;
            if (isNew) {
                Passkeys.add(user, passkey, shortened(name), vault.now());
            }
            return isNew;
        }));
    }

    public void removePasskey(Visitor visitor, String id) {
        remove(visitor, "passkey-removed", user -> Passkeys.remove(user, id));
    }

    public void removeApp(Visitor visitor) {
        remove(visitor, "app-removed", user -> {
            boolean had = Users.factors(user).totp();
            SecondFactors.removeApp(user);
            return had;
        });
    }

    /** Ten new recovery codes, to be shown this once. */
    public List<String> renewCodes(Visitor visitor) {
        return Records.retried(() -> {
            try (Content content = vault.open()) {
                Node user = user(content, visitor);
                List<String> codes = vault.factors().renewCodes(user);
                changed(content, user, visitor, "codes");
                vault.sessions().endAllBut(content, user.name(), visitor.session());
                content.save();
                return codes;
            }
        });
    }

    private Optional<Added> add(Visitor visitor, String what, Predicate<Node> deed) {
        return Records.retried(() -> {
            try (Content content = vault.open()) {
                Node user = user(content, visitor);
                Optional<Session> session = vault.sessions().findByFingerprint(visitor.session());
                if (session.isEmpty() || !deed.test(user)) {
                    return Optional.empty();
                }
                boolean hasCodes = Users.factors(user).recoveryCodes() > 0;
                List<String> codes = hasCodes ? List.of() : vault.factors().renewCodes(user);
                changed(content, user, visitor, what);
                vault.sessions().endAllBut(content, user.name(), visitor.session());
                String id = vault.sessions().renew(content, session.get().at(Stage.SECOND_FACTOR, vault.now()));
                content.save();
                return Optional.of(new Added(id, codes));
            }
        });
    }

    private void remove(Visitor visitor, String what, Predicate<Node> deed) {
        Records.again(() -> {
            try (Content content = vault.open()) {
                Node user = user(content, visitor);
                if (deed.test(user)) {
                    changed(content, user, visitor, what);
                    vault.sessions().endAllBut(content, user.name(), visitor.session());
                    content.save();
                }
            }
        });
    }

    private void changed(Content content, Node user, Visitor visitor, String what) {
        vault.users().claim(user);
        vault.letters().changed(content, user, what, doormat.notMe(content, user));
        vault.audit()
                .note(
                        content,
                        AuditLine.of("second-factor.changed", visitor, Vault.object(user.name()))
                                .with("what", what));
    }

    private Node user(Content content, Visitor visitor) {
        return vault.users().get(content, visitor.userId());
    }

    private static String shortened(String name) {
        String clean = name.replaceAll("\\p{Cntrl}", " ").strip();
        return clean.length() <= LONGEST_NAME ? clean : clean.substring(0, LONGEST_NAME);
    }
}
