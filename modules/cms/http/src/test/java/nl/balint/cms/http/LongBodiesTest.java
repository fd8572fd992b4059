package nl.balint.cms.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LongBodiesTest {

    private final LongBodies bodies = new LongBodies(10);

    @Test
    void oneVisitorSendsAtMostEightAtOnce() {
        for (int i = 0; i < 8; i++) {
            assertThat(bodies.enter("a")).isPresent();
        }
        assertThat(bodies.enter("a")).isEmpty();
        assertThat(bodies.enter("b")).isPresent();
        assertThat(bodies.enter("c")).isPresent();
        assertThat(bodies.enter("d")).isEmpty();
    }

    @Test
    void whoIsReadyMakesRoom() {
        for (int i = 0; i < 1_000; i++) {
            bodies.enter("a").orElseThrow().run();
        }

        assertThat(bodies.enter("a")).isPresent();
    }
}
