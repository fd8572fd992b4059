package nl.balint.cms.security.internal.passkey;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import nl.balint.cms.security.internal.secret.HouseKey;
import nl.balint.cms.security.internal.secret.Secrets;

/**
 * Questions that a passkey signs: of the house, for one purpose, within five minutes, once. Nothing is kept of those
 * that nobody answered, so asking for many fills no memory.
 */
public final class Challenges {

    private static final Duration LASTS = Duration.ofMinutes(5);
    private static final int NONCE = 16;
    private static final int MAC = 24;
    private static final int LENGTH = NONCE + Long.BYTES + MAC;

    private final Clock clock;
    private final Secrets secrets;
    private final byte[] key;
    private final Used used;

    /** Where it is noted that one was answered, for as long as it would hold. */
    @FunctionalInterface
    public interface Used {

        /** Whether it was not before, here or on another machine. */
        boolean note(String challenge, Instant until);
    }

    public Challenges(Clock clock, Secrets secrets, HouseKey key, Used used) {
        this.clock = clock;
        this.secrets = secrets;
        this.key = key.of("challenge");
        this.used = used;
    }

    /** @param purpose what the answer will be used for, and by whom */
    byte[] next(String purpose) {
        long until = clock.instant().plus(LASTS).toEpochMilli();
        byte[] head = ByteBuffer.allocate(NONCE + Long.BYTES)
                .put(secrets.octets(NONCE))
                .putLong(until)
                .array();
        return ByteBuffer.allocate(LENGTH).put(head).put(mac(head, purpose)).array();
    }

    /** Whether it is ours, for this purpose and in time; it is not used up by asking. */
    boolean isOurs(byte[] challenge, String purpose) {
        if (challenge.length != LENGTH) {
            return false;
        }
        byte[] head = Arrays.copyOf(challenge, NONCE + Long.BYTES);
        byte[] mac = Arrays.copyOfRange(challenge, NONCE + Long.BYTES, LENGTH);
        return MessageDigest.isEqual(mac, mac(head, purpose)) && until(challenge) > clock.millis();
    }

    /** Uses it up, after its answer was found right; whether it was not used before. */
    boolean use(byte[] challenge) {
        return used.note(HexFormat.of().formatHex(challenge), Instant.ofEpochMilli(until(challenge)));
    }

    private byte[] mac(byte[] head, String purpose) {
        byte[] scope = purpose.getBytes(StandardCharsets.UTF_8);
        byte[] text = ByteBuffer.allocate(head.length + scope.length)
                .put(head)
                .put(scope)
                .array();
        return Arrays.copyOf(HouseKey.mac(key, text), MAC);
    }

    private static long until(byte[] challenge) {
        return ByteBuffer.wrap(challenge, NONCE, Long.BYTES).getLong();
    }
}
