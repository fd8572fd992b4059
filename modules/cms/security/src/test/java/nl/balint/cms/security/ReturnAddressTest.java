package nl.balint.cms.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReturnAddressTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//evil.example",
                "/\\evil.example",
                "/%09/evil.example",
                "/%5cevil.example",
                "https:evil.example",
                "https://evil.example",
                "javascript:alert(1)",
                "\\\\evil.example",
                "/mijn\r\nSet-Cookie: a=b",
                "/mijn/../../etc",
                "/mijn#x",
                " /mijn",
                "mijn",
                "",
                "/inloggen",
                "/uitloggen",
                "/a//b",
                "/%2F/evil.example",
                "/;evil"
            })
    void nobodyIsLedAwayFromTheSite(String given) {
        assertThat(ReturnAddress.of(given)).isEqualTo("/mijn");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/", "/mijn", "/mijn/groepen/zeist?map=3&sort=naam", "/beheer/logboek?wie=a%20b", "/caf%C3%A9"})
    void aPlaceOnTheSiteIsGoneBackTo(String given) {
        assertThat(ReturnAddress.of(given)).isEqualTo(given);
    }
}
