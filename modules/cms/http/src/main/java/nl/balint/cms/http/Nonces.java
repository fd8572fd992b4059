package nl.balint.cms.http;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * Gives nonces of 128 bits. Each thread draws its randomness in blocks, which makes one cheap enough for every answer.
 */
final class Nonces {

    static final int LENGTH = 22;

    private static final int OCTETS = 16;

    private final SecureRandom random;
    private final Base64.Encoder encoder = Base64.getUrlEncoder().withoutPadding();
    private final ThreadLocal<Block> blocks = ThreadLocal.withInitial(Block::new);

    Nonces(SecureRandom random) {
        this.random = random;
    }

    /** A fresh one, as {@value #LENGTH} plain characters. */
    byte[] next() {
        return encoder.encode(blocks.get().next());
    }

    String nextText() {
        return new String(next(), StandardCharsets.ISO_8859_1);
    }

    private final class Block {

        private final byte[] octets = new byte[OCTETS * 64];
        private int at = octets.length;

        byte[] next() {
            if (at == octets.length) {
                random.nextBytes(octets);
                at = 0;
            }
            byte[] one = new byte[OCTETS];
            System.arraycopy(octets, at, one, 0, OCTETS);
            at += OCTETS;
            return one;
        }
    }
}
