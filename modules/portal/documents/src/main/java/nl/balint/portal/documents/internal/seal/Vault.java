package nl.balint.portal.documents.internal.seal;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The keys of all groups. A backup needs them beside the repository: without them no document opens. */
public final class Vault {

    private static final int LENGTH = 32;

    private final KeyPlace place;
    private final SecureRandom random;
    private final Map<String, GroupKey> known = new ConcurrentHashMap<>();

    /** With each key in a file of this folder. */
    public Vault(Path folder, SecureRandom random) {
        this(new KeyFiles(folder), random);
    }

    public Vault(KeyPlace place, SecureRandom random) {
        this.place = place;
        this.random = random;
    }

    /** The key of a group, which is made at the first time. */
    public GroupKey key(String groupId) {
        return known.computeIfAbsent(groupId, id -> new GroupKey(secret(id), random));
    }

    /** Throws the key away: what it closed stays closed for ever. */
    public void forget(String groupId) {
        known.remove(groupId);
        place.forget(groupId);
    }

    private synchronized byte[] secret(String groupId) {
        return place.find(groupId).orElseGet(() -> place.keep(groupId, fresh()));
    }

    private byte[] fresh() {
        byte[] secret = new byte[LENGTH];
        random.nextBytes(secret);
        return secret;
    }
}
