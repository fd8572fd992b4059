package nl.balint.cms.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @ValueSource(strings = {"123456782", "111222333", "x123456782y", "(123456782)", "123 456 782", "1234.56.782"})
    void aCitizenServiceNumberIsNoticed(String text) {
        assertThat(Bsn.isIn(text)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "123456789",
                "000000000",
                "1234567820",
                "0123456782",
                "06-12 34 56 78",
                "12-34-56-78-2",
                "NL91ABNA0417164300"
            })
    void whatIsNoneIsLeftAlone(String text) {
        assertThat(Bsn.isIn(text)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "0612345678, 06 12345678",
        "0302345678, 030 2345678",
        "0172-123456, 0172 123456",
        "08001234567, 0800 1234567",
        "+3221234567, +3221234567",
    })
    void aPhoneNumberIsShownAsPeopleHereWriteIt(String typed, String shown) {
        assertThat(PhoneNumber.parse(typed).orElseThrow().national()).isEqualTo(shown);
    }

    @Test
    void whatNobodySeesGoes() {
        assertThat(CleanText.line("e\u0301e\u0301n\u202e\u2066 twee\u0000\ufeff\u00ad drie\r\nvier\u2028vijf"))
                .isEqualTo("één twee drie vier vijf");
        assertThat(CleanText.lines("  een\r\n\r\n  twee\rdrie \u0007 ")).isEqualTo("een\n\n  twee\ndrie");
        assertThat(CleanText.line("\ud83d\udc68\u200d\u2695\ufe0f")).isEqualTo("\ud83d\udc68\u200d\u2695\ufe0f");
        assertThat(CleanText.line("\ud83d")).isEmpty();
    }
}
