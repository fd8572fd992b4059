package nl.balint.cms.definitions.internal.yaml;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.assertj.core.api.Assertions;

/** Files of light modules: read, or told to be wrong at a line. */
class YamlFuzzTest {

    @FuzzTest(maxDuration = "20s")
    void aFileIsReadOrToldToBeWrong(@NotNull byte[] octets) throws IOException {
        try {
            YamlNode tree =
                    YamlReader.read(new ByteArrayInputStream(octets), "dialogs/tekst.yaml", (place, told) -> {});

            YamlWriter.write(tree);
        } catch (YamlFailure wrong) {
            Assertions.assertThat(wrong.place().toString()).contains("tekst.yaml");
        }
    }
}
