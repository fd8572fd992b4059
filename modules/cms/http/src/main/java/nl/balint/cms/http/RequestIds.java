package nl.balint.cms.http;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Numbers requests: a part that differs each time the server starts, and a counter. Short enough to read over the
 * phone.
 */
final class RequestIds {

    private final String start;
    private final AtomicLong count = new AtomicLong();

    RequestIds(SecureRandom random) {
        start = Integer.toString(random.nextInt(1_000_000, 36_000_000), 36) + "-";
    }

    String next() {
        return start + Long.toString(count.incrementAndGet(), 36);
    }
}
