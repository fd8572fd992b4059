package nl.balint.journeys;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The app on somebody's telephone that shows codes (RFC 6238, SHA-1, 30 s, six digits); made apart from the house's
 * own.
 */
final class Totp {

    private static final String BASE_32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

    private Totp() {}

    private static String code(String secret, Instant at) {
        try {
            Mac mac = Mac.getInstance("HmacSHA1");
            mac.init(new SecretKeySpec(decoded(secret), "RAW"));
            byte[] hash = mac.doFinal(
                    ByteBuffer.allocate(8).putLong(at.getEpochSecond() / 30).array());
            int number = ByteBuffer.wrap(hash, hash[hash.length - 1] & 15, 4).getInt() & 0x7fff_ffff;
            return String.format(Locale.ROOT, "%06d", number % 1_000_000);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The code of now, and the next one for who used this one just before: each is taken once. */
    static List<String> codes(String secret, Instant now) {
        return List.of(code(secret, now), code(secret, now.plusSeconds(30)));
    }

    /** Waits until the app shows a code that nobody can have used: at most half a minute. */
    static void awaitNext() {
        long step = TimeUnit.SECONDS.toMillis(30);
        try {
            Thread.sleep(step - System.currentTimeMillis() % step + 1);
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
