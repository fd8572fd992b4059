package nl.balint.cms.security.internal.secret;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Makes texts that nobody guesses; what is kept of them is a fingerprint. */
public final class Secrets {

    private static final int OCTETS = 32;

    private final SecureRandom random;

    public Secrets(SecureRandom random) {
        this.random = random;
    }

    /** 256 bits, in letters that fit in a cookie and an address. */
    public String next() {
        return text(OCTETS);
    }

    /** A name for a record: 128 bits. */
    public String nextId() {
        return text(16);
    }

    public byte[] octets(int count) {
        byte[] octets = new byte[count];
        random.nextBytes(octets);
        return octets;
    }

    /** SHA-256 in hexadecimal. Only for what has its 256 bits of chance: nobody finds it back by trying. */
    public static String fingerprint(String secret) {
        return HexFormat.of().formatHex(sha256(secret.getBytes(StandardCharsets.UTF_8)));
    }

    public static byte[] sha256(byte[] octets) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(octets);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every Java has SHA-256", absent);
        }
    }

    /** Whether they are the same, in a time that does not tell where they differ. */
    public static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private String text(int octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets(octets));
    }
}
