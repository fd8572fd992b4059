package nl.balint.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    private static final Path CONFIG = Path.of("../config");

    @TempDir
    Path home;

    @BeforeEach
    void copyTheRealFiles() throws IOException {
        Files.createDirectories(home.resolve("config"));
        for (String name : new String[] {"server.properties", "society.properties"}) {
            Files.copy(CONFIG.resolve(name), home.resolve("config").resolve(name));
        }
    }

    @Test
    void theShippedFilesAreRightAndComplete() {
        Settings settings = Settings.read(home, Map.of());

        assertThat(settings.server().port()).isEqualTo(8080);
        assertThat(settings.server().baseUrl()).isEqualTo("http://localhost:8080");
        assertThat(settings.server().data()).isEqualTo(home.resolve("data").toAbsolutePath());
        assertThat(settings.society().reach().email()).contains("@");
    }

    @Test
    void everyKeyOfTheShippedFilesIsExplainedByACommentAboveIt() throws IOException {
        for (String name : new String[] {"server.properties", "society.properties"}) {
            String previous = "";
            for (String line : Files.readAllLines(CONFIG.resolve(name))) {
                boolean explained = previous.startsWith("#") || previous.startsWith("groupMinimum");
                assertThat(line.isBlank() || line.startsWith("#") || explained)
                        .as(name + ": " + line)
                        .isTrue();
                previous = line;
            }
        }
    }

    @Test
    void theEnvironmentWinsOverTheFile() {
        Settings settings = Settings.read(home, Map.of("BALINT_PORT", "9090", "BALINT_DATA", "/var/lib/balint"));

        assertThat(settings.server().port()).isEqualTo(9090);
        assertThat(settings.server().data()).isEqualTo(Path.of("/var/lib/balint"));
        assertThat(settings.server().baseUrl()).isEqualTo("http://localhost:9090");
    }

    @Test
    void everyMistakeIsNamedWithFileAndLineAtOnce() throws IOException {
        Path file = home.resolve("config/server.properties");
        Files.writeString(file, "port = veel\nhotReload = misschien\nprot = 1\nnonsense\n");

        assertThatThrownBy(() -> Settings.read(home, Map.of()))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining(
                        "server.properties:1: 'port' must be a whole number from 0 to 65535, found 'veel'")
                .hasMessageContaining("server.properties:2: 'hotReload' must be true or false")
                .hasMessageContaining("server.properties:3: 'prot' is no setting of this file")
                .hasMessageContaining("server.properties:4: expected 'key = value'")
                .hasMessageContaining("'data' is missing");
    }
}
