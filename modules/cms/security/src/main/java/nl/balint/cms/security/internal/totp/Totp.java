package nl.balint.cms.security.internal.totp;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import nl.balint.cms.security.internal.secret.Secrets;

/** Codes of six digits that change every thirty seconds (RFC 6238, HMAC-SHA1: what every app can do). */
public final class Totp {

    public static final int SEED_OCTETS = 20;
    static final int SECONDS = 30;
    private static final int DIGITS = 6;
    private static final int[] POWERS = {1, 10, 100, 1_000, 10_000, 100_000, 1_000_000, 10_000_000, 100_000_000};

    private Totp() {}

    public static String code(byte[] seed, Instant at) {
        return code(seed, step(at), DIGITS);
    }

    /**
     * The step whose code was given: the present one, the one before or the one after, so that clocks may differ.
     *
     * @param last the step that was used last; it and all before it are used up
     */
    public static OptionalLong match(byte[] seed, String given, Instant at, long last) {
        String digits = given.replaceAll("[\\s-]", "");
        long now = step(at);
        OptionalLong found = OptionalLong.empty();
        for (long step = now - 1; step <= now + 1; step++) {
            if (Secrets.same(code(seed, step, DIGITS), digits) && step > last) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    static long step(Instant at) {
        return Math.floorDiv(at.getEpochSecond(), SECONDS);
    }

    static String code(byte[] seed, long step, int digits) {
        byte[] hash = hmac(seed, ByteBuffer.allocate(Long.BYTES).putLong(step).array());
        int offset = hash[hash.length - 1] & 0xF;
        int number = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
        return String.format(Locale.ROOT, "%0" + digits + "d", number % POWERS[digits]);
    }

    private static byte[] hmac(byte[] seed, byte[] counter) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(seed, "HmacSHA1"));
            return mac.doFinal(counter);
        } catch (GeneralSecurityException absent) {
            throw new IllegalStateException("Every Java has HmacSHA1", absent);
        }
    }
}
