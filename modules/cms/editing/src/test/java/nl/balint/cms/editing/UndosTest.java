package nl.balint.cms.editing;

import static org.assertj.core.api.Assertions.assertThat;

import nl.balint.cms.content.ContentPath;
import nl.balint.cms.editing.Undos.Place;
import nl.balint.cms.editing.Undos.Way;
import org.junit.jupiter.api.Test;

class UndosTest {

    private static final Place ANNA = new Place("anna", "page");

    private final Undos<Step> undos = new Undos<>();

    private static Step step(int number) {
        return new Step.Drop(ContentPath.of("website", "/kosten/main/" + number), "");
    }

    @Test
    void theLastIsTakenBackFirstAndCanBeDoneAgain() {
        undos.done(ANNA, step(1));
        undos.done(ANNA, step(2));

        assertThat(undos.take(ANNA, Way.BACK)).contains(step(2));
        undos.taken(ANNA, Way.BACK, step(22));

        assertThat(undos.take(ANNA, Way.AGAIN)).contains(step(22));
        assertThat(undos.take(ANNA, Way.BACK)).contains(step(1));
        assertThat(undos.take(ANNA, Way.BACK)).isEmpty();
    }

    @Test
    void somethingNewEndsWhatCouldBeDoneAgain() {
        undos.done(ANNA, step(1));
        undos.take(ANNA, Way.BACK);
        undos.taken(ANNA, Way.BACK, step(11));
        undos.done(ANNA, step(2));

        assertThat(undos.has(ANNA, Way.AGAIN)).isFalse();
        assertThat(undos.has(ANNA, Way.BACK)).isTrue();
    }

    @Test
    void eachHasTheirOwnAndNoMoreThanAHundred() {
        for (int number = 0; number < 150; number++) {
            undos.done(ANNA, step(number));
        }
        int taken = 0;
        while (undos.take(ANNA, Way.BACK).isPresent()) {
            taken++;
        }
        assertThat(taken).isEqualTo(100);
        assertThat(undos.has(new Place("bram", "page"), Way.BACK)).isFalse();
        assertThat(undos.has(new Place("anna", "other"), Way.BACK)).isFalse();
    }
}
