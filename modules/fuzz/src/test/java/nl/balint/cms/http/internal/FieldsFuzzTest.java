package nl.balint.cms.http.internal;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.util.List;

/** Header fields and forms, as no decent browser sends them. */
class FieldsFuzzTest {

    private static final int MOST_RANGES = 10;
    private static final int MOST_PAIRS = 256;

    @FuzzTest(maxDuration = "20s")
    void aRangeLiesWithinTheFile(FuzzedDataProvider data) {
        long size = data.consumeLong(0, Long.MAX_VALUE);
        ByteRange.parse(data.consumeRemainingAsString(), size).ifPresent(ranges -> {
            assertThat(ranges).hasSizeLessThanOrEqualTo(MOST_RANGES);
            ranges.forEach(range -> {
                assertThat(range.first()).isBetween(0L, range.last());
                assertThat(range.last()).isLessThan(size);
            });
        });
    }

    @FuzzTest(maxDuration = "20s")
    void aTagMatchesItselfAlone(@NotNull String field) {
        assertThat(EntityTag.matches(field, "een-tag") && !field.contains("*") && !field.contains("een-tag"))
                .isFalse();
    }

    @FuzzTest(maxDuration = "20s")
    void aCookieIsFoundOrNot(FuzzedDataProvider data) {
        CookieText.find(List.of(data.consumeString(2_000), data.consumeRemainingAsString()), "__Host-sid")
                .ifPresent(value -> assertThat(value).doesNotContain(";"));
    }

    @FuzzTest(maxDuration = "20s")
    void aFormIsReadOrRefused(@NotNull String text) {
        try {
            int pairs = FormText.parse(text, MOST_PAIRS).values().stream()
                    .mapToInt(List::size)
                    .sum();
            assertThat(pairs).isLessThanOrEqualTo(MOST_PAIRS);
        } catch (IllegalArgumentException refused) {
            // Parameters answers it with 400.
            assertThat(refused).hasMessageContaining("expected");
        }
    }

    @FuzzTest(maxDuration = "20s")
    void whatIsTakenPackedIsSaid(@NotNull String field) {
        assertThat(AcceptEncoding.takesGzip(field) && !field.matches("(?is).*(gzip|\\*).*"))
                .isFalse();
    }
}
