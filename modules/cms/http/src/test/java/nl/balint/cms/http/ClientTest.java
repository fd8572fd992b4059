package nl.balint.cms.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClientTest {

    private static final Set<String> PROXIES = Set.of("10.0.0.1", "10.0.0.2");

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "192.0.2.7, none, 192.0.2.7",
                "192.0.2.7, 198.51.100.9, 192.0.2.7",
                "10.0.0.1, none, 10.0.0.1",
                "10.0.0.1, 198.51.100.9, 198.51.100.9",
                "10.0.0.1, '203.0.113.1, 198.51.100.9', 198.51.100.9",
                "10.0.0.1, '198.51.100.9, 10.0.0.2', 198.51.100.9",
                "10.0.0.1, 2001:db8::7, 2001:db8::7",
                "10.0.0.1, <script>, 10.0.0.1",
                "10.0.0.1, '', 10.0.0.1",
                "10.0.0.1, 10.0.0.2, 10.0.0.1",
            })
    void onlyOurOwnProxiesAreBelieved(String connected, String forwarded, String client) {
        assertThat(Client.address(connected, forwarded, PROXIES)).isEqualTo(client);
    }

    @ParameterizedTest
    @CsvSource({
        "192.0.2.77, 192.0.2.0",
        "2001:db8:1:2:3:4:5:6, 2001:db8:1::",
        "2001:db8::1, 2001:db8::",
        "::1, ::",
        "'', -",
    })
    void aLogNamesANeighbourhood(String address, String logged) {
        assertThat(Client.truncated(address)).isEqualTo(logged);
    }

    @Test
    void noncesAreFresh() {
        Nonces nonces = new Nonces(new java.security.SecureRandom());

        assertThat(java.util.stream.Stream.generate(nonces::nextText).limit(10_000))
                .doesNotHaveDuplicates()
                .allMatch(nonce -> nonce.matches("[A-Za-z0-9_-]{22}"));
    }
}
