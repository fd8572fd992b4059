package nl.balint.cms.search.internal;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Closes and opens the octets of one file, from any place in it. For one thread. */
final class Keystream {

    /** So many octets stand before the first one of a file. */
    static final int START = 16;

    private static final int BLOCK = 16;

    private final SecretKeySpec key;
    private final BigInteger first;
    private @Nullable Cipher cipher;
    private long next = -1;

    Keystream(SecretKeySpec key, byte[] start) {
        this.key = key;
        this.first = new BigInteger(1, start);
    }

    /** Turns what stands at this place of the file, either way. */
    void turn(long position, ByteBuffer from, ByteBuffer to) {
        try {
            Cipher ready = position == next && cipher != null ? cipher : begin(position);
            next = position + from.remaining();
            ready.update(from, to);
        } catch (GeneralSecurityException failure) {
            throw new IllegalStateException("A keystream has no end and no padding", failure);
        }
    }

    private Cipher begin(long position) throws GeneralSecurityException {
        Cipher begun = cipher == null ? Cipher.getInstance("AES/CTR/NoPadding") : cipher;
        byte[] counter = new byte[BLOCK];
        byte[] sum = first.add(BigInteger.valueOf(position / BLOCK)).toByteArray();
        int length = Math.min(BLOCK, sum.length);
        System.arraycopy(sum, sum.length - length, counter, BLOCK - length, length);
        begun.init(Cipher.ENCRYPT_MODE, key, new IvParameterSpec(counter));
        int skipped = (int) (position % BLOCK);
        if (skipped > 0) {
            begun.update(new byte[skipped]);
        }
        cipher = begun;
        return begun;
    }
}
