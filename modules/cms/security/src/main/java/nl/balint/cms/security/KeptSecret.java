package nl.balint.cms.security;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/** A secret that somebody types into a field of the content: kept as a hash by bcrypt, as Magnolia keeps passwords. */
public final class KeptSecret {

    private static final int MOST_OCTETS = 72;
    private static final int SALT = 16;
    private static final int COST = 12;

    private KeptSecret() {}

    /** Whether all of it counts: what is longer bcrypt would cut off. */
    public static boolean fits(String secret) {
        return secret.getBytes(StandardCharsets.UTF_8).length <= MOST_OCTETS;
    }

    public static String hash(String secret) {
        byte[] salt = new byte[SALT];
        new SecureRandom().nextBytes(salt);
        return OpenBSDBCrypt.generate("2a", secret.getBytes(StandardCharsets.UTF_8), salt, COST);
    }
}
