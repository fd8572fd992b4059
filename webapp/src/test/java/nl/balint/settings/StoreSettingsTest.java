package nl.balint.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import nl.balint.cms.content.Database;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreSettingsTest {

    private static final String URL = "jdbc:postgresql://db:5432/balint?user=balint";

    @TempDir
    private Path home;

    private StoreSettings read(String text, Map<String, String> environment) throws IOException {
        Files.writeString(Files.createDirectories(home.resolve("config")).resolve("repository.properties"), text);
        return StoreSettings.read(home, home.resolve("data"), environment);
    }

    private static String lines(String store, String url, String passwordFile) {
        return "store = " + store + "\nurl = " + url + "\npasswordFile = " + passwordFile + "\n";
    }

    @Test
    void anInstallationOfBeforeKeepsItsContentInItsFolder() {
        assertThat(StoreSettings.read(home, home.resolve("data"), Map.of()).shared())
                .isEmpty();
    }

    @Test
    void whatIsShippedKeepsItInTheFolder() throws IOException {
        String shipped = Files.readString(Path.of("../config/repository.properties"));

        assertThat(read(shipped, Map.of()).named()).isEmpty();
    }

    @Test
    void twoLinesPutItInADatabaseWithThePasswordFromOutside() throws IOException {
        StoreSettings store = read(lines("postgresql", URL, ""), Map.of("BALINT_DATABASE_PASSWORD", "geheim-woord"));

        assertThat(store.shared()).contains(new Database(URL, "geheim-woord"));
        assertThat(store.toString()).contains("db:5432/balint").doesNotContain("geheim-woord");
    }

    @Test
    void aDatabaseMayBeNamedBeforeTheContentIsInIt() throws IOException {
        StoreSettings store = read(lines("segment", URL, ""), Map.of());

        assertThat(store.shared()).isEmpty();
        assertThat(store.named()).isPresent();
    }

    @Test
    void aPasswordInTheOpenIsRefusedWithFileAndLine() throws IOException {
        Path secret = Files.writeString(home.resolve("secret"), "geheim-woord\n");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> read(lines("postgresql", URL + "&password=x", "secret"), Map.of()))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining("repository.properties:2: 'url' must not hold the password")
                .hasMessageContaining("repository.properties:3: 'passwordFile' names")
                .hasMessageContaining("chmod 600");
    }

    @Test
    void anUnknownStoreOrNoAddressIsRefused() throws IOException {
        assertThatThrownBy(() -> read(lines("mysql", "", ""), Map.of()))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining("'store' must be segment or postgresql, found 'mysql'");
        assertThatThrownBy(() -> read(lines("postgresql", "", ""), Map.of()))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining("'url' must say where the database is");
    }
}
