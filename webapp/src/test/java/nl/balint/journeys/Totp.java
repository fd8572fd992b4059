package nl.balint.journeys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The app on somebody's telephone that shows codes (RFC 6238, SHA-1, 30 s, six digits); made apart from the house's
 * own.
 */
final class Totp {

    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private static final int SECONDS = 30;
    private static final int MOST_PAUSES = 200;

    /** By house and secret the last step whose code was used. */
    private static final Map<String, Long> USED = new HashMap<>();

    private Totp() {}

    private static String code(String secret, Instant at) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(decoded(secret), "RAW"));
            byte[] hash = mac.doFinal(ByteBuffer.allocate(8)
                    .putLong(at.getEpochSecond() / SECONDS)
                    .array());
            int number = ByteBuffer.wrap(hash, hash[hash.length - 1] & 15, 4).getInt() & 0x7fff_ffff;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * A code that was not used yet, for each is taken once: that of now, or the next one; after that it waits until the
     * app shows another, so the clock must go on.
     *
     * @param house the address where it is used
     */
    static synchronized String fresh(String house, String secret, Supplier<Instant> clock) {
        long wanted = Math.max(step(clock), USED.getOrDefault(house + secret, 0L) + 1);
        for (int waited = 0; wanted > step(clock) + 1; waited++) {
            if (waited > MOST_PAUSES) {
                throw new IllegalStateException("The clock stands still, so no other code comes");
            }
            pause();
        }
        USED.put(house + secret, wanted);
        return code(secret, Instant.ofEpochSecond(wanted * SECONDS));
    }

    private static long step(Supplier<Instant> clock) {
        return clock.get().getEpochSecond() / SECONDS;
    }

    private static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static byte[] decoded(String secret) {
        ByteBuffer octets = ByteBuffer.allocate(secret.length() * 5 / 8);
        int bits = 0;
        int held = 0;
        for (int place = 0; place < secret.length(); place++) {
            held = (held << 5) | BASE_32.indexOf(secret.charAt(place));
            bits += 5;
            if (bits >= 8) {
                bits -= 8;
                octets.put((byte) (held >> bits));
            }
        }
        return octets.array();
    }
}
