package nl.balint.cms.security.internal.password;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import nl.balint.cms.security.internal.secret.Secrets;

/**
 * The passwords that everybody tries first, as a sorted list of the first forty bits of their hashes; made by
 * {@code src/build/CommonPasswords.java}, where its source is told.
 */
public final class CommonPasswords {

    static final int OCTETS = 5;
    private static final String LIST = "common-passwords.bin";

    private final long[] sorted;

    private CommonPasswords(long[] sorted) {
        this.sorted = sorted;
    }

    public static CommonPasswords shipped() {
        try (InputStream list = Objects.requireNonNull(CommonPasswords.class.getResourceAsStream(LIST))) {
            ByteBuffer octets = ByteBuffer.wrap(list.readAllBytes());
            long[] marks = new long[octets.remaining() / OCTETS];
            for (int at = 0; at < marks.length; at++) {
                marks[at] = mark(octets);
            }
            return new CommonPasswords(marks);
        } catch (IOException failure) {
            throw new UncheckedIOException("The list of common passwords cannot be read", failure);
        }
    }

    /** Whether it is on the list, in capitals or not, with or without digits and signs around it. */
    public boolean has(String password) {
        String plain = Normalizer.normalize(password, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String bare = plain.replaceAll("^[\\d\\p{Punct}]+|[\\d\\p{Punct}]+$", "");
        return isListed(plain) || isListed(bare);
    }

    private boolean isListed(String text) {
        byte[] hash = Secrets.sha256(text.getBytes(StandardCharsets.UTF_8));
        return Arrays.binarySearch(sorted, mark(ByteBuffer.wrap(hash))) >= 0;
    }

    private static long mark(ByteBuffer octets) {
        return (octets.getInt() & 0xFFFF_FFFFL) << 8 | (octets.get() & 0xFF);
    }
}
