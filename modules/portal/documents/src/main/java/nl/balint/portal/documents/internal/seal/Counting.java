package nl.balint.portal.documents.internal.seal;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * AES in counter mode, from any place in a file. The counter begins at zero in each file, for each has a key of its
 * own.
 */
final class Counting {

    private static final int BLOCK = 16;

    private final SecretKeySpec key;
    private Cipher cipher;

    Counting(byte[] key) {
        this.key = new SecretKeySpec(key, "AES");
        this.cipher = from(0);
    }

    /** Closes or opens the octets where they are. */
    void apply(byte[] buffer, int from, int length) {
        try {
            cipher.update(buffer, from, length, buffer, from);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A stream cipher gives as much as it gets", failure);
        }
    }

    /** Closes or opens as many octets into another buffer, which spares the copy that {@link #apply} makes. */
    void apply(byte[] octets, int length, byte[] target, int at) {
        try {
            cipher.update(octets, 0, length, target, at);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A stream cipher gives as much as it gets", failure);
        }
    }

    /** Goes on at that octet of the file. */
    void goTo(long place) {
        cipher = from(place / BLOCK);
        byte[] begun = new byte[(int) (place % BLOCK)];
        apply(begun, 0, begun.length);
    }

    private Cipher from(long block) {
        try {
            Cipher made = Cipher.getInstance("AES/CTR/NoPadding");
            byte[] counter =
                    ByteBuffer.allocate(BLOCK).putLong(0).putLong(block).array();
            made.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(counter));
            return made;
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("Every Java knows AES/CTR", failure);
        }
    }
}
