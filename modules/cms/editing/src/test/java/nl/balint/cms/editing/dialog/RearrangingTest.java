package nl.balint.cms.editing.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import nl.balint.cms.http.Parameters;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RearrangingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "add f1 | 0:items0,1:items1 | 0:items0,1:items1,2:",
                "add f1 | '' | 0:",
                "add f1 | 7:items7,2: | 7:items7,2:,8:",
                "drop f1 1 | 0:items0,1:items1,2: | 0:items0,2:",
                "drop f1 9 | 0:items0 | 0:items0",
                "up f1 1 | 0:items0,1:items1 | 1:items1,0:items0",
                "up f1 0 | 0:items0,1:items1 | 0:items0,1:items1",
                "down f1 0 | 0:items0,1:items1 | 1:items1,0:items0",
                "down f1 1 | 0:items0,1:items1 | 0:items0,1:items1"
            })
    void anEntryIsAddedTakenAwayOrMoved(String deed, String before, String after) {
        Parameters sent = new Parameters(Map.of("f1n", List.of(before), "f0", List.of("Kop")));

        Parameters changed = Rearranging.of(deed, sent);

        assertThat(changed.find("f1n")).hasValue(after);
        assertThat(changed.find("f0")).hasValue("Kop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "save", "add g1", "add f1; drop f1", "drop f1 x", "add f1\nx", "up f1 99999"})
    void anythingElseIsNoDeed(String deed) {
        assertThat(Rearranging.isAsked(deed)).isFalse();
        assertThat(Rearranging.of(deed, Parameters.NONE)).isEqualTo(Parameters.NONE);
    }

    @Test
    void aForgedListOfEntriesStaysSmall() {
        StringBuilder forged = new StringBuilder("x,-1,0:a,0:b");
        for (int number = 1; number < 1_000; number++) {
            forged.append(',').append(number).append(':');
        }
        Parameters sent = new Parameters(Map.of("f1n", List.of(forged.toString())));

        List<Slots.Entry> entries = new FromForm(sent).entries("f1");

        assertThat(entries).hasSize(200).startsWith(new Slots.Entry(0, "a", null), new Slots.Entry(1, "", null));
    }
}
