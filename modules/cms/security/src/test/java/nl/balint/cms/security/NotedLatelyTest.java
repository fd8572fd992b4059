package nl.balint.cms.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class NotedLatelyTest {

    private final MovingClock clock = new MovingClock("2027-01-14T09:00:00Z");
    private final NotedLately lately = new NotedLately(clock);

    @Test
    void theSameIsNewOnceAnHour() {
        assertThat(lately.isNew("anne", "zeist")).isTrue();
        clock.pass(Duration.ofMinutes(59));
        assertThat(lately.isNew("anne", "zeist")).isFalse();
        clock.pass(Duration.ofMinutes(1));
        assertThat(lately.isNew("anne", "zeist")).isTrue();
    }

    @Test
    void anotherPersonAndAnotherGroupAreOtherLooks() {
        assertThat(lately.isNew("anne", "zeist")).isTrue();
        assertThat(lately.isNew("abel", "zeist")).isTrue();
        assertThat(lately.isNew("anne", "haarlem")).isTrue();
    }
}
