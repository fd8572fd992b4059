package nl.balint.cms.forms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.Callable;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.rendering.ScreenValues;

/**
 * Does a deed once, however often the same form comes in: twice clicked, sent again by a nervous browser. Each form
 * that is shown has a key of its own; when the key comes back with a deed that was done, the visitor gets the answer of
 * then.
 */
public final class Once implements ScreenValues {

    /** The name of the hidden field, and of the value that screens know. */
    public static final String FIELD = "_once";

    private static final int DONE = 303;

    private final SecureRandom random;
    private final Clock clock;
    private final Deeds<Answer> deeds;

    public Once(SecureRandom random, Clock clock) {
        this.random = random;
        this.clock = clock;
        this.deeds = new Deeds<>(clock);
    }

    @Override
    public Map<String, Object> of(Request request) {
        byte[] octets = new byte[16];
        random.nextBytes(octets);
        return Map.of("once", Base64.getUrlEncoder().withoutPadding().encodeToString(octets));
    }

    /**
     * The answer of the deed, done now or done before. What comes without a key, or is an upload, is done as it comes:
     * see {@link #deeds()}.
     *
     * @param visitor whose form it is: the key of one is nothing in the hands of another
     */
    public Answer answer(Request request, String visitor, Callable<Answer> deed) throws Exception {
        String name = name(request, visitor);
        // Who must mend a form sends it again.
        return name.isEmpty() ? deed.call() : deeds.once(name, deed, answer -> answer.status() == DONE);
    }

    /** For an upload, which is named by its reader: by the key that came in it and by what was sent. */
    public <T> Deeds<T> deeds() {
        return new Deeds<>(clock);
    }

    /**
     * A page has one key for all its forms, so what was filled in counts too: who goes back and changes it means it.
     */
    private static String name(Request request, String visitor) throws NoSuchAlgorithmException {
        boolean isForm = request.header("Content-Type").orElse("").startsWith("application/x-www-form-urlencoded");
        if (!isForm || request.form(FIELD).isEmpty()) {
            return "";
        }
        String whole = visitor + "\n" + request.path() + "\n" + request.form().values();
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(whole.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest);
    }
}
