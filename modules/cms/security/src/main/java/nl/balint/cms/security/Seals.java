package nl.balint.cms.security;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.function.Supplier;
import nl.balint.cms.content.Node;
import nl.balint.cms.security.internal.secret.HouseKey;
import nl.balint.cms.security.internal.secret.Sealer;
import nl.balint.cms.security.internal.secret.Secrets;

/**
 * Closes what leaves the house and comes back, or lies on its disk, so that nobody else reads or changes it. Each
 * purpose has a key of its own, made from the key of the house.
 */
public final class Seals {

    private static final String KEY = "house.key";

    private final HouseKey key;
    private final Secrets secrets;

    private Seals(HouseKey key, Secrets secrets) {
        this.key = key;
        this.secrets = secrets;
    }

    /** With the key in this folder, which is made the first time. */
    public static Seals open(Path keys, SecureRandom random) {
        Secrets secrets = new Secrets(random);
        return new Seals(HouseKey.open(keys.resolve(KEY), secrets), secrets);
    }

    /** As a text that fits in a form and an address. */
    public String seal(String purpose, byte[] octets) {
        return sealer(purpose).seal(octets, purpose);
    }

    /** What was sealed for that purpose with the key in use; empty for anything else that somebody sends. */
    public Optional<byte[]> unseal(String purpose, String sealed) {
        return opened(() -> sealer(purpose).open(sealed, purpose));
    }

    /** The same of what the house itself kept, also when the key of the house was renewed since. */
    public Optional<byte[]> unsealKept(String purpose, String sealed) {
        return opened(() -> sealer(purpose).openKept(sealed, purpose));
    }

    /**
     * Seals with the key in use what a node keeps sealed; whether it was not yet. What is not ours is left as it is.
     */
    public boolean sealAgain(Node node, String property, String purpose) {
        Optional<String> again = node.text(property)
                .flatMap(kept -> opened(() -> sealer(purpose).again(kept, purpose)))
                .flatMap(newer -> newer);
        again.ifPresent(newer -> node.set(property, newer));
        return again.isPresent();
    }

    /** Makes another key of the house in this folder, which is in use from the next opening on. */
    public static void renewKey(Path keys, SecureRandom random) {
        HouseKey.renew(keys.resolve(KEY), new Secrets(random));
    }

    /** A key for one purpose, for who keeps much in closed form; the same as long as the key of the house is. */
    public byte[] key(String purpose) {
        return key.of(of(purpose));
    }

    /** A secret of 256 bits, in letters that fit in an address. */
    public String secret() {
        return secrets.next();
    }

    /** By which a secret is found again without being kept: 64 hexadecimal digits. */
    public static String fingerprint(String secret) {
        return Secrets.fingerprint(secret);
    }

    /** SHA-256 of a text, hexadecimal: to name what is the same by its content. */
    public static String digest(String text) {
        return java.util.HexFormat.of().formatHex(Secrets.sha256(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Sealer sealer(String purpose) {
        return new Sealer(key.all(of(purpose)), secrets);
    }

    private static String of(String purpose) {
        return "seals|" + purpose;
    }

    private static <T> Optional<T> opened(Supplier<T> opening) {
        try {
            return Optional.of(opening.get());
        } catch (RuntimeException notOurs) {
            // Whoever sends something else learns no more than that.
            return Optional.empty();
        }
    }
}
