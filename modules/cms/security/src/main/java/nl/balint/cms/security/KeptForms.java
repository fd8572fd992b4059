package nl.balint.cms.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.http.Parameters;
import nl.balint.cms.http.Request;
import nl.balint.cms.security.internal.secret.Secrets;

/**
 * Forms that were sent by somebody who must first show again who they are: nothing was done yet, and nothing that they
 * typed is lost. In memory, for half an hour, and only for whoever sent them; a form with a password is not kept.
 */
public final class KeptForms {

    private static final int MOST = 200;
    private static final int LONGEST = 64 * 1024;
    private static final Duration TIME = Duration.ofMinutes(30);
    private static final String FORM = "application/x-www-form-urlencoded";

    private final Clock clock;
    private final Secrets secrets;
    private final Map<String, Kept> all = new LinkedHashMap<>();

    /**
     * One of them.
     *
     * @param address where it was sent to
     * @param page where it stood
     */
    public record Kept(String userId, String address, String page, List<Field> fields, Instant at) {}

    /** What stood in it. */
    public record Field(String name, String value) {}

    KeptForms(Clock clock, Secrets secrets) {
        this.clock = clock;
        this.secrets = secrets;
    }

    /** Keeps what somebody sent, and gives the key to it; nothing when it cannot be kept. */
    Optional<String> keep(Visitor visitor, Request request, String page) {
        boolean isForm = request.header("Content-Type").orElse("").startsWith(FORM);
        if (request.method().isSafe() || !isForm || request.header("HX-Request").isPresent()) {
            return Optional.empty();
        }
        List<Field> fields = fields(request.form());
        int length = fields.stream()
                .mapToInt(field -> field.name().length() + field.value().length())
                .sum();
        if (length > LONGEST || fields.stream().anyMatch(field -> field.name().contains("password"))) {
            return Optional.empty();
        }
        return Optional.of(put(new Kept(visitor.userId(), request.target(), page, fields, clock.instant())));
    }

    /** What this visitor sent, when it is still there. */
    public synchronized Optional<Kept> find(Visitor visitor, String key) {
        forgetOld();
        return Optional.ofNullable(all.get(key)).filter(kept -> kept.userId().equals(visitor.userId()));
    }

    private synchronized String put(Kept kept) {
        forgetOld();
        if (all.size() >= MOST) {
            all.remove(all.keySet().iterator().next());
        }
        String key = secrets.next();
        all.put(key, kept);
        return key;
    }

    private void forgetOld() {
        Instant oldest = clock.instant().minus(TIME);
        all.values().removeIf(kept -> kept.at().isBefore(oldest));
    }

    /** The mark was of a session whose id ends with the proof; the page from which it is sent on has its own. */
    private static List<Field> fields(Parameters form) {
        return form.names().stream()
                .filter(name -> !name.equals(Csrf.FIELD))
                .flatMap(name -> form.list(name).stream().map(value -> new Field(name, value)))
                .toList();
    }
}
