package nl.balint.cms.http;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FairShareTest {

    private final FairShare share = new FairShare(10, 8);

    @Test
    void oneTakesAtMostEightAndAllTogetherTen() {
        for (int i = 0; i < 8; i++) {
            assertThat(share.enter("a")).isPresent();
        }
        assertThat(share.enter("a")).isEmpty();
        assertThat(share.enter("b")).isPresent();
        assertThat(share.enter("c")).isPresent();
        assertThat(share.enter("d")).isEmpty();
    }

    @Test
    void whoIsReadyMakesRoom() {
        for (int i = 0; i < 1_000; i++) {
            share.enter("a").orElseThrow().run();
        }

        assertThat(share.enter("a")).isPresent();
    }
}
