package nl.balint.cms.security.internal.secret;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HouseKeyTest {

    private static final byte[] SECRET = "zaad".getBytes(StandardCharsets.UTF_8);
    private final Secrets secrets = new Secrets(new SecureRandom());

    @TempDir
    private Path folder;

    @Test
    void theKeyIsMadeOnceForItsOwnerAlone() throws IOException {
        Path file = folder.resolve("keys/house.key");

        byte[] first = HouseKey.open(file, secrets).of("totp");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(HouseKey.open(file, secrets).of("totp")).isEqualTo(first);
        assertThat(HouseKey.open(file, secrets).of("csrf")).isNotEqualTo(first);
    }

    @Test
    void aKeyThatOthersMayReadIsRefused() throws IOException {
        Path file = folder.resolve("house.key");
        HouseKey.open(file, secrets);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));

        assertThatThrownBy(() -> HouseKey.open(file, secrets)).hasMessageContaining("chmod 600");
    }

    @Test
    void aBrokenKeyIsRefusedNeverReplaced() throws IOException {
        Path file = folder.resolve("house.key");
        HouseKey.open(file, secrets);
        Files.writeString(file, "half");

        assertThatThrownBy(() -> HouseKey.open(file, secrets)).hasMessageContaining("the last backup");
        assertThat(file).hasContent("half");
    }

    @Test
    void aRenewedKeyIsInUseAndTheEarlierOneStaysBehindIt() throws IOException {
        Path file = folder.resolve("house.key");
        byte[] before = HouseKey.open(file, secrets).of("totp");

        HouseKey.renew(file, secrets);
        HouseKey.renew(file, secrets);

        HouseKey after = HouseKey.open(file, secrets);
        assertThat(after.all("totp")).hasSize(3).doesNotHaveDuplicates();
        assertThat(after.of("totp")).isEqualTo(after.all("totp").get(0)).isNotEqualTo(before);
        assertThat(after.all("totp").get(2)).isEqualTo(before);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void withAnEarlierKeyOnlyTheHouseItselfOpensWhatItKept() {
        byte[] earlier = secrets.octets(32);
        byte[] newer = secrets.octets(32);
        String kept = new Sealer(List.of(earlier), secrets).seal(SECRET, "emma");
        Sealer sealer = new Sealer(List.of(newer, earlier), secrets);

        assertThatThrownBy(() -> sealer.open(kept, "emma")).isInstanceOf(IllegalStateException.class);
        assertThat(sealer.openKept(kept, "emma")).isEqualTo(SECRET);
        String again = sealer.again(kept, "emma").orElseThrow();
        assertThat(new Sealer(List.of(newer), secrets).open(again, "emma")).isEqualTo(SECRET);
        assertThat(sealer.again(again, "emma")).isEmpty();
    }

    @Test
    void whatIsSealedOpensForItsOwnerWithTheSameKey() {
        Sealer sealer = new Sealer(List.of(new byte[32]), secrets);
        String sealed = sealer.seal(SECRET, "emma");

        assertThat(sealer.open(sealed, "emma")).isEqualTo(SECRET);
        assertThat(sealer.seal(SECRET, "emma")).isNotEqualTo(sealed);
        assertThatThrownBy(() -> sealer.open(sealed, "bram")).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> new Sealer(List.of(secrets.octets(32)), secrets).open(sealed, "emma"))
                .isInstanceOf(IllegalStateException.class);
    }
}
