package nl.balint.cms.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @Test
    void aRangeHasTwoEndsOrOne() {
        assertThat(ByteRange.parse("bytes=0-9", 100)).contains(List.of(new ByteRange(0, 9)));
        assertThat(ByteRange.parse("bytes=90-", 100)).contains(List.of(new ByteRange(90, 99)));
        assertThat(ByteRange.parse("bytes=-10", 100)).contains(List.of(new ByteRange(90, 99)));
        assertThat(ByteRange.parse("bytes=0-9, 20-29", 100))
                .contains(List.of(new ByteRange(0, 9), new ByteRange(20, 29)));
    }

    @Test
    void aRangeEndsWhereTheFileEnds() {
        assertThat(ByteRange.parse("bytes=50-500", 100)).contains(List.of(new ByteRange(50, 99)));
        assertThat(ByteRange.parse("bytes=-500", 100)).contains(List.of(new ByteRange(0, 99)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=100-", "bytes=100-200", "bytes=-0", "bytes=999999999999999999-"})
    void beyondTheFileThereIsNothing(String field) {
        assertThat(ByteRange.parse(field, 100)).contains(List.of());
    }

    @Test
    void anEmptyFileHasNoParts() {
        assertThat(ByteRange.parse("bytes=0-0", 0)).contains(List.of());
        assertThat(ByteRange.parse("bytes=-1", 0)).contains(List.of());
    }

    @Test
    void moreThanTenPartsAreRefused() {
        assertThat(ByteRange.parse("bytes=" + "0-0,".repeat(9) + "1-1", 100).orElseThrow())
                .hasSize(10);
        assertThat(ByteRange.parse("bytes=" + "0-0,".repeat(10) + "1-1", 100)).contains(List.of());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "items=0-9",
                "bytes 0-9",
                "bytes=",
                "bytes=-",
                "bytes=9-0",
                "bytes=a-b",
                "bytes=0--9",
                "bytes=0-9-10",
                "bytes=0-9,",
                "bytes=99999999999999999999-",
                "bytes=0-99,0-99",
                "bytes=٣-٤",
            })
    void whatIsNoRangeIsIgnored(String field) {
        assertThat(ByteRange.parse(field, 100)).isEmpty();
    }
}
