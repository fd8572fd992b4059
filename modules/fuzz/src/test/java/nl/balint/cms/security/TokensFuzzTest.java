package nl.balint.cms.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** What comes back from a browser that was given something to keep. */
class TokensFuzzTest {

    private static final URI SITE = URI.create("https://balint.example/inloggen");

    @TempDir
    private static Path keys;

    private static Seals seals;

    @BeforeAll
    static void open() {
        seals = Seals.open(keys, new SecureRandom());
    }

    @FuzzTest(maxDuration = "20s")
    void whatWeDidNotSealIsNotOpened(@NotNull String sealed) {
        assertThat(seals.unseal("form", sealed)).isEmpty();
    }

    @FuzzTest(maxDuration = "20s")
    void whoSignsInStaysOnTheSite(@NotNull String given) {
        assertThat(SITE.resolve(ReturnAddress.of(given)).getHost()).isEqualTo(SITE.getHost());
    }
}
