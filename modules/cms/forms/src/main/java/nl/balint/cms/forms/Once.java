package nl.balint.cms.forms;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
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

    private static final Duration KEPT = Duration.ofMinutes(15);
    private static final int MOST = 10_000;

    private final SecureRandom random;
    private final Clock clock;
    private final Map<String, Deed> deeds = new LinkedHashMap<>();

    private record Deed(CompletableFuture<Answer> answer, Instant at) {}

    public Once(SecureRandom random, Clock clock) {
        this.random = random;
        this.clock = clock;
    }

    @Override
    public Map<String, Object> of(Request request) {
        byte[] octets = new byte[16];
        random.nextBytes(octets);
        return Map.of("once", Base64.getUrlEncoder().withoutPadding().encodeToString(octets));
    }

    /**
     * The answer of the deed, done now or done before. What comes without a key, or is an upload, is done as it comes.
     *
     * @param visitor whose form it is: the key of one is nothing in the hands of another
     */
    public Answer answer(Request request, String visitor, Callable<Answer> deed) throws Exception {
        String name = name(request, visitor);
        if (name.isEmpty()) {
            return deed.call();
        }
        CompletableFuture<Answer> mine = new CompletableFuture<>();
        CompletableFuture<Answer> first = claim(name, mine);
        return first == mine ? doIt(name, mine, deed) : await(first);
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

    private synchronized CompletableFuture<Answer> claim(String name, CompletableFuture<Answer> mine) {
        Instant oldest = clock.instant().minus(KEPT);
        deeds.values().removeIf(deed -> deed.at().isBefore(oldest));
        if (deeds.size() >= MOST) {
            deeds.remove(deeds.keySet().iterator().next());
        }
        Deed known = deeds.putIfAbsent(name, new Deed(mine, clock.instant()));
        return known == null ? mine : known.answer();
    }

    /** Only what was done is remembered: who must mend a form sends it again. */
    private Answer doIt(String name, CompletableFuture<Answer> mine, Callable<Answer> deed) throws Exception {
        try {
            Answer answer = deed.call();
            if (answer.status() != 303) {
                forget(name);
            }
            mine.complete(answer);
            return answer;
        } catch (Throwable failure) {
            forget(name);
            mine.completeExceptionally(failure);
            throw failure;
        }
    }

    private synchronized void forget(String name) {
        deeds.remove(name);
    }

    private static Answer await(CompletableFuture<Answer> first) throws Exception {
        try {
            return first.get();
        } catch (ExecutionException failed) {
            throw failed.getCause() instanceof Exception cause ? cause : failed;
        }
    }
}
