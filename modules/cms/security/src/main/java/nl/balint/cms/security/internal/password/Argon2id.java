package nl.balint.cms.security.internal.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.balint.cms.security.internal.secret.Secrets;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/** How a password is kept: Argon2id, with its cost written in the hash, so that a later house may ask more. */
public final class Argon2id {

    /** What one hash costs: memory in KiB, passes over it, lanes. */
    public record Cost(int memory, int passes, int lanes) {

        public static final Cost STANDARD = new Cost(19_456, 2, 1);

        @Override
        public String toString() {
            return "m=" + memory + ",t=" + passes + ",p=" + lanes;
        }
    }

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final Pattern WRITTEN = Pattern.compile(
            "\\$argon2id\\$v=19\\$m=([0-9]{1,7}),t=([0-9]{1,3}),p=([0-9]{1,2})\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");
    private static final Base64.Encoder ENCODER = Base64.getEncoder().withoutPadding();

    private final Cost cost;
    private final Secrets secrets;

    public Argon2id(Cost cost, Secrets secrets) {
        this.cost = cost;
        this.secrets = secrets;
    }

    public String hash(String password) {
        byte[] salt = secrets.octets(SALT);
        byte[] hash = run(password, salt, cost, HASH);
        return "$argon2id$v=19$" + cost + "$" + ENCODER.encodeToString(salt) + "$" + ENCODER.encodeToString(hash);
    }

    public static boolean matches(String password, String written) {
        Matcher parts = parts(written);
        byte[] expected = Base64.getDecoder().decode(parts.group(5));
        byte[] actual = run(password, Base64.getDecoder().decode(parts.group(4)), cost(parts), expected.length);
        return MessageDigest.isEqual(expected, actual);
    }

    /** Whether it was made at another cost than is asked now. */
    public boolean isOutdated(String written) {
        return !cost(parts(written)).equals(cost);
    }

    private static Matcher parts(String written) {
        Matcher parts = WRITTEN.matcher(written);
        if (!parts.matches()) {
            throw new IllegalStateException("A kept password is not written as $argon2id$v=19$…");
        }
        return parts;
    }

    private static Cost cost(Matcher parts) {
        return new Cost(
                Integer.parseInt(parts.group(1)), Integer.parseInt(parts.group(2)), Integer.parseInt(parts.group(3)));
    }

    /** In form KC, for one keyboard writes a character in another way than the next. */
    private static byte[] run(String password, byte[] salt, Cost cost, int length) {
        Argon2Parameters parameters = new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(cost.memory())
                .withIterations(cost.passes())
                .withParallelism(cost.lanes())
                .withSalt(salt)
                .build();
        Argon2BytesGenerator generator = new Argon2BytesGenerator();
        generator.init(parameters);
        byte[] hash = new byte[length];
        byte[] text = Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
        generator.generateBytes(text, hash);
        return hash;
    }
}
