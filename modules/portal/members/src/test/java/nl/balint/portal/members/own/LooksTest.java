package nl.balint.portal.members.own;

import static org.assertj.core.api.Assertions.assertThat;

import nl.balint.portal.members.TestClock;
import org.junit.jupiter.api.Test;

class LooksTest {

    private final TestClock clock = TestClock.at("2027-01-14T09:00:00Z");
    private final Looks looks = new Looks(clock);

    @Test
    void theSameLookIsNewOnceAnHour() {
        assertThat(looks.isNew("anne", "zeist")).isTrue();
        clock.put("2027-01-14T09:59:59Z");
        assertThat(looks.isNew("anne", "zeist")).isFalse();
        clock.put("2027-01-14T10:00:00Z");
        assertThat(looks.isNew("anne", "zeist")).isTrue();
    }

    @Test
    void anotherPersonAndAnotherGroupAreOtherLooks() {
        assertThat(looks.isNew("anne", "zeist")).isTrue();
        assertThat(looks.isNew("abel", "zeist")).isTrue();
        assertThat(looks.isNew("anne", "haarlem")).isTrue();
    }
}
