package nl.balint.cms.security.internal.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/** Encrypts small secrets that must be read again (AES-256-GCM); each is bound to whom it belongs to. */
public final class Sealer {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final String VERSION = "1.";

    private final SecretKeySpec key;
    private final Secrets secrets;

    public Sealer(byte[] key, Secrets secrets) {
        this.key = new SecretKeySpec(key, "AES");
        this.secrets = secrets;
    }

    public String seal(byte[] secret, String owner) {
        byte[] nonce = secrets.octets(NONCE);
        byte[] sealed = run(Cipher.ENCRYPT_MODE, nonce, secret, owner);
        byte[] all = Arrays.copyOf(nonce, NONCE + sealed.length);
        System.arraycopy(sealed, 0, all, NONCE, sealed.length);
        return VERSION + Base64.getUrlEncoder().withoutPadding().encodeToString(all);
    }

    /** Fails when it was sealed with another key, for another owner, or was changed. */
    public byte[] open(String sealed, String owner) {
        if (!sealed.startsWith(VERSION)) {
            throw new IllegalStateException("A sealed secret begins with " + VERSION);
        }
        byte[] all = Base64.getUrlDecoder().decode(sealed.substring(VERSION.length()));
        return run(Cipher.DECRYPT_MODE, Arrays.copyOf(all, NONCE), Arrays.copyOfRange(all, NONCE, all.length), owner);
    }

    private byte[] run(int mode, byte[] nonce, byte[] octets, String owner) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(owner.getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(octets);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException(
                    "A secret cannot be opened; is the key of the house the right one?", failure);
        }
    }
}
