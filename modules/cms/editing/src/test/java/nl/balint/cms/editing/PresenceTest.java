package nl.balint.cms.editing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import nl.balint.cms.editing.Presence.Somebody;
import org.junit.jupiter.api.Test;

class PresenceTest {

    private static final Somebody ANNA = new Somebody("Anna", "/kosten/main/0");
    private static final Somebody BRAM = new Somebody("Bram", "");

    private final Hand clock = new Hand();
    private final Presence presence = new Presence(clock);

    /** A clock that is put forward by hand. */
    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-05-01T10:00:00Z");

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @Test
    void whoIsAtTheSamePageIsSeenAndNobodySeesThemselves() {
        assertThat(presence.here("page", "a", ANNA)).isEmpty();
        assertThat(presence.here("page", "b", BRAM)).containsExactly(ANNA);
        assertThat(presence.here("other", "c", BRAM)).isEmpty();
    }

    @Test
    void whoSaysNothingForAMinuteIsGone() {
        presence.here("page", "a", ANNA);
        clock.now = clock.now.plus(Duration.ofSeconds(59));
        assertThat(presence.here("page", "b", BRAM)).containsExactly(ANNA);
        clock.now = clock.now.plus(Duration.ofSeconds(1));
        assertThat(presence.here("page", "b", BRAM)).isEmpty();
    }

    @Test
    void whoClosesThePageIsGoneAtOnce() {
        presence.here("page", "a", ANNA);
        presence.gone("page", "a");
        presence.gone("nowhere", "a");
        assertThat(presence.here("page", "b", BRAM)).isEmpty();
    }
}
