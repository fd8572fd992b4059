package nl.balint.cms.security;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import nl.balint.cms.http.Request;
import nl.balint.cms.security.internal.secret.HouseKey;
import nl.balint.cms.security.internal.secret.Secrets;

/**
 * The mark by which a form shows that it comes from a page of ours. Of somebody with a session it is made from that
 * session and masked anew in every answer; of anybody else it is signed and holds twelve hours. It stands beside the
 * check that the browser itself says where a request comes from (docs/decisions/0022).
 */
final class Csrf {

    static final String FIELD = "_csrf";
    static final String HEADER = "X-CSRF";

    private static final Duration LASTS = Duration.ofHours(12);
    private static final int MASK = 32;
    private static final int NONCE = 16;

    private final Clock clock;
    private final Secrets secrets;
    private final byte[] key;

    /** What a mark is worth. */
    enum Verdict {
        GOOD,
        /** Ours, but it stood open too long, or was given out before somebody signed in. */
        STALE,
        BAD
    }

    Csrf(Clock clock, Secrets secrets, HouseKey key) {
        this.clock = clock;
        this.secrets = secrets;
        this.key = key.of("csrf");
    }

    /** For whoever has this session; empty for no session. */
    String mark(String session) {
        return session.isEmpty() ? signed() : masked(ofSession(session));
    }

    Verdict judge(Request request, String session) {
        return sent(request).map(mark -> judge(mark, session)).orElse(Verdict.BAD);
    }

    private Verdict judge(String mark, String session) {
        byte[] octets;
        try {
            octets = Base64.getUrlDecoder().decode(mark);
        } catch (IllegalArgumentException malformed) {
            return Verdict.BAD;
        }
        if (octets.length == 2 * MASK) {
            boolean own = !session.isEmpty() && MessageDigest.isEqual(unmasked(octets), ofSession(session));
            return own ? Verdict.GOOD : Verdict.BAD;
        }
        if (octets.length != Long.BYTES + NONCE + MASK || !isSigned(octets)) {
            return Verdict.BAD;
        }
        boolean inTime = ByteBuffer.wrap(octets).getLong() > clock.millis();
        return inTime && session.isEmpty() ? Verdict.GOOD : Verdict.STALE;
    }

    /** In a header, in a form, or, where the body is files, in the address. */
    private static Optional<String> sent(Request request) {
        Optional<String> header = request.header(HEADER);
        if (header.isPresent()) {
            return header;
        }
        String type = request.header("Content-Type").orElse("");
        if (type.startsWith("multipart/")) {
            return request.query(FIELD);
        }
        return type.startsWith("application/x-www-form-urlencoded") ? request.form(FIELD) : Optional.empty();
    }

    private String signed() {
        byte[] head = ByteBuffer.allocate(Long.BYTES + NONCE)
                .putLong(clock.instant().plus(LASTS).toEpochMilli())
                .put(secrets.octets(NONCE))
                .array();
        return encoded(ByteBuffer.allocate(head.length + MASK)
                .put(head)
                .put(HouseKey.mac(key, head))
                .array());
    }

    private boolean isSigned(byte[] octets) {
        byte[] head = Arrays.copyOf(octets, Long.BYTES + NONCE);
        byte[] mac = Arrays.copyOfRange(octets, Long.BYTES + NONCE, octets.length);
        return MessageDigest.isEqual(mac, HouseKey.mac(key, head));
    }

    private byte[] ofSession(String session) {
        return HouseKey.mac(key, ("session|" + session).getBytes(StandardCharsets.UTF_8));
    }

    /** Different in every answer, so that nothing is learnt from how well answers compress. */
    private String masked(byte[] mark) {
        byte[] mask = secrets.octets(MASK);
        return encoded(
                ByteBuffer.allocate(2 * MASK).put(mask).put(crossed(mask, mark)).array());
    }

    private static byte[] unmasked(byte[] octets) {
        return crossed(Arrays.copyOf(octets, MASK), Arrays.copyOfRange(octets, MASK, 2 * MASK));
    }

    private static byte[] crossed(byte[] one, byte[] other) {
        byte[] crossed = new byte[MASK];
        for (int at = 0; at < MASK; at++) {
            crossed[at] = (byte) (one[at] ^ other[at]);
        }
        return crossed;
    }

    private static String encoded(byte[] octets) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(octets);
    }
}
