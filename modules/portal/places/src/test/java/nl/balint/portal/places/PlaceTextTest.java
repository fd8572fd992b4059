package nl.balint.portal.places;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlaceTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "'s-Hertogenbosch",
                "’s-Hertogenbosch",
                "‘s Hertogenbosch",
                "s hertogenbosch",
                "  S-HERTOGENBOSCH ",
                "`s-hertogenbosch"
            })
    void quotesHyphensAndCapitalsMakeNoDifference(String typed) {
        assertThat(PlaceText.folded(typed)).isEqualTo("s hertogenbosch");
    }

    @ParameterizedTest
    @ValueSource(strings = {"IJmuiden", "Ijmuiden", "ijmuiden", "IJMUIDEN", "Ĳmuiden", "ĳmuiden", "Ymuiden", "Ÿmuiden"})
    void ijIsOneLetterHoweverItIsTyped(String typed) {
        assertThat(PlaceText.folded(typed)).isEqualTo("ymuiden");
    }

    @ParameterizedTest
    @CsvSource({"Feanwâlden, feanwalden", "Sint Odiliënberg, sint odilienberg", "St. Odilienberg, sint odilienberg"})
    void diacriticsAndShortSaintsMakeNoDifference(String typed, String folded) {
        assertThat(PlaceText.folded(typed)).isEqualTo(folded);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "   ", "***", "?~^:\\/", "\u0000\u200b\u202e", "😀"})
    void whatHasNoLetterIsNothing(String typed) {
        assertThat(PlaceText.folded(typed)).isEmpty();
    }

    @Test
    void nobodyReadsTenThousandLetters() {
        assertThat(PlaceText.folded("a".repeat(10_000))).hasSize(80);
    }
}
