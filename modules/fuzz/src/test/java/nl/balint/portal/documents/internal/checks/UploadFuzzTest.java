package nl.balint.portal.documents.internal.checks;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.api.FuzzedDataProvider;
import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;

/** Files that members bring: judged, never anything else. */
class UploadFuzzTest {

    @TempDir
    private static Path folder;

    @FuzzTest(maxDuration = "20s")
    void aFileIsTakenOrObjectedTo(FuzzedDataProvider data) throws IOException {
        FileType type = data.pickValue(FileType.values());
        Path file = Files.write(folder.resolve("upload"), data.consumeRemainingAsBytes());
        try {
            assertThat(new Structure(folder).check(file, type)).isNotNull();
        } catch (Objection refused) {
            assertThat(refused).isNotNull();
        }
    }
}
