package nl.balint.cms.security.internal.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * Encrypts small secrets that must be read again (AES-256-GCM); each is bound to whom it belongs to. Of its keys the
 * first closes; the others open what was closed before the key of the house was renewed.
 */
public final class Sealer {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final String VERSION = "1.";

    private final List<SecretKeySpec> keys;
    private final Secrets secrets;

    public Sealer(List<byte[]> keys, Secrets secrets) {
        this.keys = keys.stream().map(key -> new SecretKeySpec(key, "AES")).toList();
        this.secrets = secrets;
    }

    public String seal(byte[] secret, String owner) {
        byte[] nonce = secrets.octets(NONCE);
        try {
            byte[] sealed =
                    cipher(Cipher.ENCRYPT_MODE, keys.get(0), nonce, owner).doFinal(secret);
            byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
            System.arraycopy(sealed, 0, all, NONCE, sealed.length);
            return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Every Java has AES/GCM", failure);
        }
    }

    /**
     * For what comes from outside: with an earlier key, which may have leaked, anybody may have closed it. Fails when
     * it was sealed with another key than the one in use, for another owner, or was changed.
     */
    public byte[] open(String sealed, String owner) {
        return open(sealed, owner, keys.subList(0, 1));
    }

    /** For what the house itself kept: opens what was closed with an earlier key too. Fails as {@link #open}. */
    public byte[] openKept(String sealed, String owner) {
        return open(sealed, owner, keys);
    }

    /** What the house itself kept, closed with the key in use; empty when it is already. Fails as {@link #openKept}. */
    public Optional<String> again(String sealed, String owner) {
        boolean isNewest = find(sealed, owner, keys.get(0)).isPresent();
        return isNewest ? Optional.empty() : Optional.of(seal(openKept(sealed, owner), owner));
    }

    private static byte[] open(String sealed, String owner, List<SecretKeySpec> keys) {
        return keys.stream()
                .flatMap(key -> find(sealed, owner, key).stream())
                .findFirst()
                .orElseThrow(() ->
                        new IllegalStateException("A secret cannot be opened; is the key of the house the right one?"));
    }

    private static Optional<byte[]> find(String sealed, String owner, SecretKeySpec key) {
        if (!sealed.startsWith(VERSION)) {
            throw new IllegalStateException("A sealed secret begins with " + VERSION);
        }
        byte[] all = Base64.getUrlDecoder().decode(sealed.substring(VERSION.length()));
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, key, Arrays.copyOf(all, NONCE), owner);
            return Optional.of(cipher.doFinal(all, NONCE, all.length - NONCE));
        } catch (AEADBadTagException otherKey) {
            return Optional.empty();
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A secret cannot be opened", failure);
        }
    }

    private static Cipher cipher(int mode, SecretKeySpec key, byte[] nonce, String owner)
            throws GeneralSecurityException {
        Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
        return cipher;
    }
}
