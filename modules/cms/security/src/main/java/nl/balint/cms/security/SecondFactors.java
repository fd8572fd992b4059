package nl.balint.cms.security;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.security.internal.secret.HouseKey;
import nl.balint.cms.security.internal.secret.Sealer;
import nl.balint.cms.security.internal.secret.Secrets;
import nl.balint.cms.security.internal.totp.Base32;
import nl.balint.cms.security.internal.totp.Totp;

/** Codes of an authenticator app, and ten codes on paper for when it is lost. */
final class SecondFactors {

    static final int CODES = 10;
    private static final String TOTP = "totp";
    private static final String STEP = "totpStep";
    private static final String RECOVERY = "recovery";
    /** Without letters and digits that people mistake for one another. */
    private static final String LETTERS = "23456789abcdefghjkmnpqrstuvwxyz";

    private static final int CODE_LENGTH = 12;
    private static final int CODE_PART = 4;

    private final Clock clock;
    private final Secrets secrets;
    private final Sealer sealer;
    private final List<byte[]> recoveryKeys;

    /** Which code it was. */
    enum Code {
        APP,
        RECOVERY,
        WRONG
    }

    SecondFactors(Clock clock, Secrets secrets, HouseKey key) {
        this.clock = clock;
        this.secrets = secrets;
        this.sealer = new Sealer(key.all(TOTP), secrets);
        this.recoveryKeys = key.all(RECOVERY);
    }

    /** A new seed for an app, sealed, to be shown and confirmed; it is not the account's yet. */
    String newSeed(String userId) {
        return sealer.seal(secrets.octets(Totp.SEED_OCTETS), offered(userId));
    }

    /** The offered seed in the letters that people type. */
    String secret(String userId, String offer) {
        return Base32.encode(sealer.open(offer, offered(userId)));
    }

    /** Makes the offered seed the account's, when the code shows that the app has it. */
    boolean confirm(Node user, String offer, String code) {
        byte[] seed = sealer.open(offer, offered(user.name()));
        OptionalLong step = Totp.match(seed, code, clock.instant(), 0);
        if (step.isEmpty()) {
            return false;
        }
        setSeed(user, seed, step.getAsLong());
        return true;
    }

    /** Gives the account this secret without a proof that an app has it; for samples. */
    void setSeed(Node user, String secret) {
        setSeed(user, Base32.decode(secret), 0);
    }

    private void setSeed(Node user, byte[] seed, long step) {
        user.set(TOTP, sealer.seal(seed, user.name()));
        user.set(STEP, Value.of(step));
    }

    /** Closes the seed of the app with the key in use; false when it is, or there is none. */
    boolean reseal(Node user) {
        String sealed = Records.text(user, TOTP);
        Optional<String> again = sealed.isEmpty() ? Optional.empty() : sealer.again(sealed, user.name());
        again.ifPresent(seed -> user.set(TOTP, seed));
        return again.isPresent();
    }

    static void removeApp(Node user) {
        user.remove(TOTP);
        user.remove(STEP);
    }

    static void removeCodes(Node user) {
        user.remove(RECOVERY);
    }

    /** Which of the account's codes this is; it is used up by asking. The caller claims the account and saves. */
    Code use(Node user, String code) {
        if (useApp(user, code)) {
            return Code.APP;
        }
        return useRecovery(user, code) ? Code.RECOVERY : Code.WRONG;
    }

    /** Ten new codes; the old ones are worth nothing any more. They are shown once, for only marks of them are kept. */
    List<String> renewCodes(Node user) {
        List<String> codes = new ArrayList<>();
        while (codes.size() < CODES) {
            codes.add(newCode());
        }
        Users.setTexts(
                user,
                RECOVERY,
                codes.stream()
                        .map(code -> mark(recoveryKeys.get(0), user, code))
                        .toList());
        return codes;
    }

    private boolean useApp(Node user, String code) {
        String sealed = Records.text(user, TOTP);
        if (sealed.isEmpty()) {
            return false;
        }
        byte[] seed = sealer.openKept(sealed, user.name());
        OptionalLong step = Totp.match(seed, code, clock.instant(), Records.number(user, STEP));
        step.ifPresent(used -> user.set(STEP, Value.of(used)));
        return step.isPresent();
    }

    private boolean useRecovery(Node user, String code) {
        List<String> marks = new ArrayList<>(Records.texts(user, RECOVERY));
        // Not only until one is found, so that the time tells nothing of which key it was.
        boolean found = marks.removeAll(
                recoveryKeys.stream().map(key -> mark(key, user, code)).toList());
        if (found) {
            Users.setTexts(user, RECOVERY, marks);
        }
        return found;
    }

    private String newCode() {
        StringBuilder code = new StringBuilder();
        while (code.length() < CODE_LENGTH + 2) {
            int octet = secrets.octets(1)[0] & 0xFF;
            if (octet < 256 - 256 % LETTERS.length()) {
                code.append(code.length() % (CODE_PART + 1) == CODE_PART ? "-" : "");
                code.append(LETTERS.charAt(octet % LETTERS.length()));
            }
        }
        return code.toString();
    }

    private static String mark(byte[] key, Node user, String code) {
        String plain = code.replaceAll("[\\s-]", "").toLowerCase(Locale.ROOT);
        byte[] text = (user.name() + "|" + plain).getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(HouseKey.mac(key, text));
    }

    private static String offered(String userId) {
        return "offer|" + userId;
    }
}
