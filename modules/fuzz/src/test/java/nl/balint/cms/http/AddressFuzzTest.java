package nl.balint.cms.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.net.URI;
import java.util.List;

/** Addresses: what is asked for, and where a redirect may lead. */
class AddressFuzzTest {

    private static final URI SITE = URI.create("https://balint.example/inloggen");

    /** A path has one meaning: nothing of it is decoded twice, and nothing climbs. */
    @FuzzTest(maxDuration = "20s")
    void aPathHasOneMeaning(@NotNull String raw) {
        RequestPath.parse(raw).ifPresent(path -> {
            // A slash at the end leaves an empty last one.
            List<String> segments = path.segments();
            assertThat(segments.subList(0, Math.max(0, segments.size() - 1))).doesNotContain("");
            assertThat(segments).doesNotContain("..", ".");
            assertThat(path.text()).startsWith("/").doesNotContain("\\", "\u0000", "//", "/../", "/./");
            assertThat(RequestPath.parse(path.encoded())).contains(path);
        });
    }

    /** Where a browser would be led stays on the site, or is a whole address that was meant. */
    @FuzzTest(maxDuration = "20s")
    void aRedirectLeadsWhereItSays(@NotNull String address) {
        try {
            String checked = RedirectTarget.checked(address);
            URI led = SITE.resolve(checked);
            assertThat(List.of("https", "http")).contains(led.getScheme());
            if (checked.startsWith("/")) {
                assertThat(led.getHost()).isEqualTo(SITE.getHost());
            }
            assertThat(checked).doesNotContain("\r", "\n", "\\");
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining("Expected");
        }
    }
}
