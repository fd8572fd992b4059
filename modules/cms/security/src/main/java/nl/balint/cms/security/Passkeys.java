package nl.balint.cms.security;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.security.internal.passkey.StoredPasskey;
import nl.balint.cms.security.internal.secret.Secrets;

/** The passkeys of an account, below it by the fingerprint of what the authenticator calls them. */
final class Passkeys {

    static final int MOST = 20;

    private Passkeys() {}

    /** The oldest first. */
    static List<Passkey> list(Node user) {
        return user.child(Users.PASSKEYS).stream()
                .flatMap(passkeys -> passkeys.children().stream())
                .map(Passkeys::read)
                .sorted(Comparator.comparing(Passkey::since))
                .toList();
    }

    static List<StoredPasskey> stored(Node user) {
        return list(user).stream().map(Passkey::stored).toList();
    }

    static Optional<Passkey> find(Node user, String credentialId) {
        return node(user, Secrets.fingerprint(credentialId)).map(Passkeys::read);
    }

    static void add(Node user, StoredPasskey passkey, String name, Instant now) {
        Node node = Users.part(user, Users.PASSKEYS).add(Secrets.fingerprint(passkey.id()), Records.TYPE);
        node.set("name", name);
        node.set("since", Records.moment(now));
        node.set("usedAt", Records.moment(now));
        node.set("credential", passkey.id());
        node.set("key", passkey.key());
        node.set("counter", Value.of(passkey.counter()));
        node.set("synced", Value.of(passkey.synced()));
        Users.setTexts(node, "transports", passkey.transports());
    }

    static void used(Node user, StoredPasskey passkey, Instant now) {
        node(user, Secrets.fingerprint(passkey.id())).ifPresent(node -> {
            node.set("counter", Value.of(passkey.counter()));
            node.set("usedAt", Records.moment(now));
        });
    }

    /** Whether there was one with this id. */
    static boolean remove(Node user, String id) {
        Optional<Node> node = node(user, id);
        node.ifPresent(Node::delete);
        return node.isPresent();
    }

    static void removeAll(Node user) {
        user.child(Users.PASSKEYS).ifPresent(Node::delete);
    }

    /** Removes those that were added at or after a moment. */
    static void removeSince(Node user, Instant moment) {
        for (Passkey passkey : list(user)) {
            if (!passkey.since().isBefore(moment)) {
                remove(user, passkey.id());
            }
        }
    }

    private static Optional<Node> node(Node user, String id) {
        return user.child(Users.PASSKEYS).flatMap(passkeys -> passkeys.child(id));
    }

    private static Passkey read(Node node) {
        StoredPasskey stored = new StoredPasskey(
                Records.text(node, "credential"),
                Records.text(node, "key"),
                Records.number(node, "counter"),
                node.property("synced").map(Value::asText).equals(Optional.of("true")),
                Records.texts(node, "transports"));
        return new Passkey(
                node.name(),
                Records.text(node, "name"),
                Records.instant(node, "since"),
                Records.instant(node, "usedAt"),
                stored);
    }
}
