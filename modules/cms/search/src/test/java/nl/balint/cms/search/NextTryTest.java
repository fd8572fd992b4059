package nl.balint.cms.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What fails again and again is tried less and less often, and never given up. */
class NextTryTest {

    private long now;
    private final NextTry next = new NextTry(Duration.ofMinutes(1), () -> now);

    private long minutes() {
        long minutes = 0;
        while (!next.isDue()) {
            now += Duration.ofMinutes(1).toNanos();
            minutes++;
        }
        return minutes;
    }

    @Test
    void thePauseGrowsToAnHour() {
        List<Long> pauses = new ArrayList<>();
        for (int time = 0; time < 8; time++) {
            next.failed();
            pauses.add(minutes());
        }

        assertThat(pauses).containsExactly(1L, 2L, 4L, 8L, 16L, 32L, 60L, 60L);
    }

    @Test
    void afterASuccessItBeginsWithAMinuteAgain() {
        next.failed();
        next.failed();
        next.succeeded();

        assertThat(next.isBehind()).isFalse();
        assertThat(next.isDue()).isFalse();
        next.failed();
        assertThat(minutes()).isEqualTo(1);
    }
}
