package nl.balint.cms.security;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.RequestFailure;

/**
 * Slows down who does something remarkably often: so many times are free, and come back one after another in a while.
 * When they are used up it is noted and told once an hour, by the id of the account and nothing more.
 */
public final class Brake {

    private static final Duration TOLD_AGAIN_AFTER = Duration.ofHours(1);
    private static final int MOST_REMEMBERED = 10_000;

    private final String kind;
    private final Pace pace;
    private final Clock clock;
    private final Told told;
    private final Map<String, Count> counts = new LinkedHashMap<>();

    /** So many times are free; all of them are back after so long. */
    record Pace(int free, Duration backAfter) {

        Duration each() {
            return backAfter.dividedBy(free);
        }
    }

    /** Whoever must know that somebody's free times are used up. */
    interface Told {

        void usedUp(String kind, String userId);
    }

    private record Count(double used, Instant at, Instant toldAt) {}

    Brake(String kind, Pace pace, Clock clock, Told told) {
        this.kind = kind;
        this.pace = pace;
        this.clock = clock;
        this.told = told;
    }

    /**
     * Lets somebody go on while there are free times left.
     *
     * @throws RequestFailure "too many", with the seconds to wait, when they are used up
     */
    public void check(Visitor visitor) {
        Duration wait = wait(visitor.userId());
        if (!wait.isZero()) {
            throw new RequestFailure(Reason.TOO_MANY, "security.brake." + kind)
                    .withHeader("Retry-After", Long.toString(wait.toSeconds() + 1));
        }
    }

    /** Somebody did it once. */
    public void count(String userId) {
        if (use(userId)) {
            told.usedUp(kind, userId);
        }
    }

    private synchronized Duration wait(String userId) {
        double lacking = used(userId, clock.instant()) + 1 - pace.free();
        return lacking <= 0
                ? Duration.ZERO
                : Duration.ofMillis((long) Math.ceil(lacking * pace.each().toMillis()));
    }

    /** Whether this was the last free one, and nobody was told of it lately. */
    private synchronized boolean use(String userId) {
        Instant now = clock.instant();
        double used = used(userId, now) + 1;
        Count before = counts.remove(userId);
        Instant toldAt = before == null ? Instant.MIN : before.toldAt();
        boolean isNews = used > pace.free() - 1 && (toldAt.equals(Instant.MIN) || isLongAgo(toldAt, now));
        counts.put(userId, new Count(Math.min(used, pace.free()), now, isNews ? now : toldAt));
        if (counts.size() > MOST_REMEMBERED) {
            counts.remove(counts.keySet().iterator().next());
        }
        return isNews;
    }

    private double used(String userId, Instant now) {
        Count count = counts.get(userId);
        if (count == null) {
            return 0;
        }
        double back = (double) Duration.between(count.at(), now).toMillis()
                / pace.each().toMillis();
        return Math.max(0, count.used() - Math.max(0, back));
    }

    private static boolean isLongAgo(Instant toldAt, Instant now) {
        return toldAt.plus(TOLD_AGAIN_AFTER).isBefore(now);
    }
}
