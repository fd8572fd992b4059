package nl.balint.cms.security;

import java.util.Optional;
import java.util.Set;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.security.Session.Stage;

/** Finds out who somebody is at this instant, from the session they came with. */
public final class Recognition {

    private final Vault vault;

    Recognition(Vault vault) {
        this.vault = vault;
    }

    /** The same visitor as they are now; nobody when they may no longer be here. For work that takes long. */
    public Optional<Visitor> again(Visitor visitor) {
        return vault.sessions().findByFingerprint(visitor.session()).flatMap(this::visitor);
    }

    Optional<Visitor> of(String sessionId) {
        return vault.sessions().find(sessionId).flatMap(this::visitor);
    }

    /** Somebody who gave the right password and must still give the second factor. */
    Optional<Session> halfway(String sessionId) {
        return vault.sessions()
                .find(sessionId)
                .filter(session -> session.isHalf() && !vault.sessions().isOver(session, false));
    }

    private Optional<Visitor> visitor(Session session) {
        if (session.stage() == Stage.HALF) {
            return Optional.empty();
        }
        Optional<Known> known =
                known(session.userId()).filter(one -> one.account().isActive());
        if (known.isEmpty()) {
            return Optional.empty();
        }
        Belongings belongings = vault.belongings(session.userId());
        if (vault.sessions().isOver(session, !belongings.roles().isEmpty())) {
            return Optional.empty();
        }
        vault.sessions().seen(session);
        Belongings named = belongings.name().isEmpty()
                ? new Belongings(known.get().account().name(), belongings.principals(), belongings.roles())
                : belongings;
        Visitor visitor = Visitor.of(session.userId(), named, session.stage().strength(), session.provedAt());
        Set<String> open =
                known.get().hasShortPassword() ? vault.passwords().rolesWithShort(named.roles()) : named.roles();
        return Optional.of(
                visitor.reading(known.get().account().language()).withOnly(open).inSession(session.fingerprint()));
    }

    /** An account, and whether its password is too short for a role that it has. */
    private record Known(Account account, boolean hasShortPassword) {}

    private Optional<Known> known(String userId) {
        try (Content content = vault.open()) {
            Optional<Node> user = vault.users().find(content, userId);
            return user.map(found -> new Known(Users.read(found), Passwords.isShort(found)));
        }
    }
}
