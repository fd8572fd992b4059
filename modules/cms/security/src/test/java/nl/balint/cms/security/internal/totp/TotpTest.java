package nl.balint.cms.security.internal.totp;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TotpTest {

    private static final byte[] SEED = "12345678901234567890".getBytes(StandardCharsets.US_ASCII);
    private static final Instant NOW = Instant.parse("2027-03-28T00:59:45Z");
    private static final long STEP = Totp.step(NOW);

    @ParameterizedTest
    @CsvSource({
        "59, 94287082",
        "1111111109, 07081804",
        "1111111111, 14050471",
        "1234567890, 89005924",
        "2000000000, 69279037",
        "20000000000, 65353130"
    })
    void theVectorsOfTheStandardHold(long seconds, String code) {
        assertThat(Totp.code(SEED, Totp.step(Instant.ofEpochSecond(seconds)), 8))
                .isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 1})
    void aClockMayBeHalfAMinuteOff(long off) {
        String code = Totp.code(SEED, NOW.plusSeconds(30 * off));

        assertThat(Totp.match(SEED, code, NOW, 0)).isEqualTo(OptionalLong.of(STEP + off));
    }

    @ParameterizedTest
    @ValueSource(longs = {-2, 2})
    void aClockMayNotBeAMinuteOff(long off) {
        assertThat(Totp.match(SEED, Totp.code(SEED, NOW.plusSeconds(30 * off)), NOW, 0))
                .isEmpty();
    }

    @Test
    void aStepThatWasUsedIsUsedUpWithAllBeforeIt() {
        assertThat(Totp.match(SEED, Totp.code(SEED, NOW), NOW, STEP)).isEmpty();
        assertThat(Totp.match(SEED, Totp.code(SEED, NOW.minusSeconds(30)), NOW, STEP))
                .isEmpty();
        assertThat(Totp.match(SEED, Totp.code(SEED, NOW.plusSeconds(30)), NOW, STEP))
                .isPresent();
    }

    @Test
    void spacesInACodeMakeNoDifference() {
        String code = Totp.code(SEED, NOW);

        assertThat(Totp.match(SEED, " " + code.substring(0, 3) + " " + code.substring(3), NOW, 0))
                .isPresent();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12345", "1234567", "abcdef", "١٢٣٤٥٦", "-12345", "000000000000000000000000"})
    void whatIsNoCodeIsWrong(String code) {
        assertThat(Totp.match(SEED, code, NOW, 0)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"'', ''", "f, MY", "fo, MZXQ", "foo, MZXW6", "foob, MZXW6YQ", "fooba, MZXW6YTB", "foobar, MZXW6YTBOI"})
    void theSecretIsWrittenAsAppsReadIt(String plain, String written) {
        assertThat(Base32.encode(plain.getBytes(StandardCharsets.US_ASCII))).isEqualTo(written);
        assertThat(Base32.decode(written)).isEqualTo(plain.getBytes(StandardCharsets.US_ASCII));
    }

    @Test
    void theAddressForAppsNamesTheHouseAndTheAccount() {
        TotpAddress address = new TotpAddress("Sector Balint", "emma@praktijk.example", "GEZDGNBV");

        assertThat(address.uri())
                .isEqualTo("otpauth://totp/Sector%20Balint:emma%40praktijk.example?secret=GEZDGNBV"
                        + "&issuer=Sector%20Balint&algorithm=SHA1&digits=6&period=30");
        assertThat(address.path()).startsWith("M4 4h1v1h-1z");
        assertThat(address.toString()).doesNotContain("GEZDGNBV");
    }
}
