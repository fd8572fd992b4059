package nl.balint.portal.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PostcodesTest {

    private static final double FULL_TABLE = 0.5;
    private static final double TWO_DIGITS = 15;

    private final Postcodes builtIn = new Postcodes(() -> PostcodeTable.NONE);

    private static double kilometres(Postcodes postcodes, String from, String to) {
        return postcodes
                .locate(from)
                .orElseThrow()
                .position()
                .kilometresTo(postcodes.locate(to).orElseThrow().position());
    }

    @ParameterizedTest
    @CsvFileSource(resources = "distances.csv", useHeadersInDisplayName = true)
    void twoDigitsTellAboutHowFarItIs(String from, String to, double kilometres) {
        assertThat(kilometres(builtIn, from, to)).isCloseTo(kilometres, within(TWO_DIGITS));
    }

    @ParameterizedTest
    @CsvFileSource(resources = "distances.csv", useHeadersInDisplayName = true)
    void aFullTableTellsHowFarItIs(String from, String to, double kilometres) throws IOException {
        Path file = fullTable();
        assumeTrue(Files.exists(file), "skipped: there is no full table of postcodes beside the project");
        PostcodeSheet sheet = PostcodeSheet.read(Files.readAllBytes(file));
        PostcodeTable table = new PostcodeTable(sheet.rows());

        assertThat(sheet.isSound()).isTrue();
        assertThat(kilometres(new Postcodes(() -> table), from, to)).isCloseTo(kilometres, within(FULL_TABLE));
    }

    private static Path fullTable() {
        return Path.of("")
                .toAbsolutePath()
                .resolve("../../../../shared/geo/pc4geoloc.json")
                .normalize();
    }

    @Test
    void everyPairOfFirstDigitsIsKnown() {
        for (int digits = 10; digits <= 99; digits++) {
            assertThat(builtIn.locate(digits + "01")).get().satisfies(found -> {
                assertThat(found.isApproximate()).isTrue();
                assertThat(found.near()).isNotEmpty();
            });
        }
    }

    @Test
    void aCodeThatTheTableLacksIsNearItsNeighbours() {
        Postcodes postcodes = new Postcodes(
                () -> new PostcodeTable(Map.of("5211", new Position(51.69, 5.30), "5212", new Position(51.71, 5.32))));

        assertThat(postcodes.locate("5211 AB")).get().returns(false, Located::isApproximate);
        assertThat(postcodes.locate("5213"))
                .get()
                .returns(true, Located::isApproximate)
                .extracting(Located::position)
                .satisfies(middle -> assertThat(middle.kilometresTo(new Position(51.70, 5.31)))
                        .isLessThan(0.1));
        assertThat(postcodes.locate("9711")).get().returns("Groningen", Located::near);
    }

    @ParameterizedTest
    @CsvSource({"5211, 5211", "5211AB, 5211", "' 5211 ab ', 5211"})
    void lettersMayStandBehind(String typed, String digits) {
        assertThat(Postcodes.digits(typed)).contains(digits);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "0123", "521", "52111", "5211 A", "5211 ABC", "Zeist", "*"})
    void anythingElseIsNoPostcode(String typed) {
        assertThat(Postcodes.digits(typed)).isEmpty();
        assertThat(builtIn.locate(typed)).isEmpty();
    }
}
