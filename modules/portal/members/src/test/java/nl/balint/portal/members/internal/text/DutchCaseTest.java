package nl.balint.portal.members.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutchCaseTest {

    @ParameterizedTest
    @CsvSource({
        "ijzerman, IJzerman",
        "IJZERMAN, IJzerman",
        "Ijzerman, IJzerman",
        "PLOEG-DE WIT, Ploeg-de Wit",
        "öztürk, Öztürk",
        "HOOGENBOEZEM, Hoogenboezem"
    })
    void aNameThatWasTypedWithoutCareGetsItsCapitals(String typed, String name) {
        assertThat(DutchCase.name(typed)).isEqualTo(name);
    }

    @Test
    void inCapitalsTheIjIsTwoCapitals() {
        assertThat(DutchCase.upper("IJzerman")).isEqualTo("IJZERMAN");
        assertThat(CleanText.name("Ĳzerman")).isEqualTo("IJzerman");
    }

    @Test
    void careIsSeenInTheMixOfLetters() {
        assertThat(DutchCase.isCareless("VAN DEN BERG")).isTrue();
        assertThat(DutchCase.isCareless("ijzerman")).isTrue();
        assertThat(DutchCase.isCareless("IJzerman")).isFalse();
        assertThat(DutchCase.isCareless("Li")).isFalse();
    }
}
