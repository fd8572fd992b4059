package nl.balint.cms.security;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;

/**
 * Takes the second factor off an account whose owner lost it: one person of the house asks, after making sure who it
 * is, and another does it. The owner is told both times (docs/decisions/0025).
 */
public final class FactorReset {

    private static final Duration LASTS = Duration.ofHours(24);
    private static final String ASKED_BY = "resetAskedBy";
    private static final String ASKED_AT = "resetAskedAt";

    private final Vault vault;

    FactorReset(Vault vault) {
        this.vault = vault;
    }

    /** A reset that waits for the second person. */
    public record Asked(String userId, String name, String askedBy, Instant askedAt) {}

    /** Why it cannot be done. */
    public enum Refusal {
        /** There is no such account, or it has no second factor. */
        NOTHING,
        /** One's own account is reset by two others. */
        OWN,
        /** Whoever asked does not also do it. */
        SAME_PERSON,
        /** Nobody asked, or more than a day ago. */
        NOT_ASKED
    }

    /** The first person asks. */
    public Optional<Refusal> ask(Visitor by, String userId) {
        return Records.retried(() -> {
            try (Content content = vault.open()) {
                Optional<Node> user = vault.users().find(content, userId);
                if (user.isEmpty() || !Users.factors(user.get()).any()) {
                    return Optional.of(Refusal.NOTHING);
                }
                if (by.userId().equals(userId)) {
                    return Optional.of(Refusal.OWN);
                }
                user.get().set(ASKED_BY, by.userId());
                user.get().set(ASKED_AT, Records.moment(vault.now()));
                vault.users().claim(user.get());
                note(content, by, "second-factor.reset-asked", userId);
                vault.letters().factorReset(content, user.get(), false);
                content.save();
                return Optional.empty();
            }
        });
    }

    /** The second person does it: app, passkeys and codes are gone, and whoever is signed in is out. */
    public Optional<Refusal> approve(Visitor by, String userId) {
        return Records.retried(() -> {
            try (Content content = vault.open()) {
                Optional<Node> user = vault.users().find(content, userId).filter(this::isAsked);
                if (user.isEmpty()) {
                    return Optional.of(Refusal.NOT_ASKED);
                }
                if (by.userId().equals(userId)) {
                    return Optional.of(Refusal.OWN);
                }
                if (by.userId().equals(Records.text(user.get(), ASKED_BY))) {
                    return Optional.of(Refusal.SAME_PERSON);
                }
                reset(content, user.get());
                note(content, by, "second-factor.reset", userId);
                vault.letters().factorReset(content, user.get(), true);
                content.save();
                return Optional.empty();
            }
        });
    }

    /** Forgets that it was asked. */
    public void withdraw(Visitor by, String userId) {
        Records.again(() -> {
            try (Content content = vault.open()) {
                vault.users().find(content, userId).filter(this::isAsked).ifPresent(user -> {
                    forget(user);
                    note(content, by, "second-factor.reset-withdrawn", userId);
                    content.save();
                });
            }
        });
    }

    /** Those that wait for a second person. */
    public List<Asked> list() {
        try (Content content = vault.open()) {
            return vault.users().all(content).stream()
                    .filter(this::isAsked)
                    .map(user -> new Asked(
                            user.name(),
                            vault.nameOf(Users.read(user)),
                            Records.text(user, ASKED_BY),
                            Records.instant(user, ASKED_AT)))
                    .toList();
        }
    }

    private void reset(Content content, Node user) {
        SecondFactors.removeApp(user);
        SecondFactors.removeCodes(user);
        Passkeys.removeAll(user);
        forget(user);
        vault.users().claim(user);
        vault.sessions().endAll(content, user.name());
    }

    private static void forget(Node user) {
        user.remove(ASKED_BY);
        user.remove(ASKED_AT);
    }

    private boolean isAsked(Node user) {
        return !Records.text(user, ASKED_BY).isEmpty()
                && vault.now().isBefore(Records.instant(user, ASKED_AT).plus(LASTS));
    }

    private void note(Content content, Visitor by, String event, String userId) {
        vault.audit().note(content, AuditLine.of(event, by, Vault.object(userId)));
    }
}
