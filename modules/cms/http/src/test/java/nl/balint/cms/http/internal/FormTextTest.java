package nl.balint.cms.http.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormTextTest {

    @Test
    void valuesKeepTheirOrder() {
        var values = FormText.parse("q=kosten&q=uren&page=2", 10);

        assertThat(values.get("q")).isEqualTo(List.of("kosten", "uren"));
        assertThat(values.keySet()).containsExactly("q", "page");
    }

    @Test
    void plusAndPercentAreDecoded() {
        assertThat(FormText.parse("naam=Jos%C3%A9+de%20Vos%2B", 10).get("naam")).containsExactly("José de Vos+");
    }

    @Test
    void emptyPairsAreNoPairs() {
        assertThat(FormText.parse("", 10)).isEmpty();
        assertThat(FormText.parse("&&a=&b&", 10)).containsOnlyKeys("a", "b");
    }

    @Test
    void aTextAreaMayHaveLines() {
        assertThat(FormText.parse("t=een%0D%0Atwee", 10).get("t")).containsExactly("een\r\ntwee");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a=%", "a=%2", "a=%zz", "a=%e9", "a=%c0%af", "a=%00", "%00=a", "a=%1b", "a=%٣٣"})
    void whatIsMalformedIsRefused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> FormText.parse(text, 10));
    }

    @Test
    void tooManyPairsAreRefused() {
        assertThat(FormText.parse("a=1&a=2", 2).get("a")).hasSize(2);
        assertThatIllegalArgumentException().isThrownBy(() -> FormText.parse("a=1&a=2&a=3", 2));
    }
}
