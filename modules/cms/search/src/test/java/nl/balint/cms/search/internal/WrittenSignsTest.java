package nl.balint.cms.search.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenSignsTest {

    private static final String TEXT = "-’s‑Gravenhage: huisarts-begeleider_2 - co-assistent--x ½-1 a-";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 1000})
    void eachSignStaysInItsPlaceHoweverManyAreReadAtOnce(int together) throws IOException {
        assertThat(read(new WrittenSigns(new StringReader(TEXT), true), together))
                .isEqualTo("-'s·Gravenhage  huisarts·begeleider 2 - co·assistent--x ½·1 a-");
        assertThat(read(new WrittenSigns(new StringReader(TEXT), false), together))
                .isEqualTo("-'s‑Gravenhage  huisarts-begeleider 2 - co-assistent--x ½-1 a-");
    }

    private static String read(Reader signs, int together) throws IOException {
        StringBuilder text = new StringBuilder();
        char[] some = new char[together];
        for (int count = signs.read(some); count >= 0; count = signs.read(some)) {
            text.append(some, 0, count);
        }
        assertThat(signs.read()).isEqualTo(-1);
        return text.toString();
    }
}
