package nl.balint.portal.documents.internal.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Random;
import nl.balint.cms.content.Value;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class VaultTest {

    @TempDir
    private Path folder;

    private Vault vault() {
        return new Vault(folder.resolve("keys"), new SecureRandom());
    }

    @Test
    void aNameOpensAfterARestartAndOnlyForItsGroup() {
        String closed = vault().key("zeist").close("Verslag 3 maart.docx");

        assertThat(closed).doesNotContain("Verslag");
        assertThat(vault().key("zeist").open(closed)).isEqualTo("Verslag 3 maart.docx");
        assertThatThrownBy(() -> vault().key("utrecht").open(closed)).isInstanceOf(WrongKey.class);
    }

    @Test
    void aFolderHoldsOneOfTheNamesThatDifferInCapitalsOnly() {
        GroupKey key = vault().key("zeist");

        assertThat(key.place("Verslag.docx"))
                .isEqualTo(key.place("VERSLAG.DOCX"))
                .isNotEqualTo(key.place("Verslag2.docx"))
                .isNotEqualTo(vault().key("utrecht").place("Verslag.docx"));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 15, 16, 17, 19_999, 20_000, 20_001, 300_000})
    void aFileComesOutAsItWentIn(int size) throws IOException {
        byte[] octets = new byte[size];
        new Random(size).nextBytes(octets);
        GroupKey key = vault().key("zeist");
        SealedOctets sealed = stored(key.close(size, () -> new ByteArrayInputStream(octets)));

        assertThat(sealed.binary().size()).isGreaterThanOrEqualTo(20_000);
        try (InputStream opened = key.open(sealed).open()) {
            assertThat(opened.readAllBytes()).isEqualTo(octets);
        }
        for (int from : new int[] {1, 7, 16, 4_097, 150_000}) {
            if (from <= size) {
                try (InputStream opened = key.open(sealed).open()) {
                    opened.skipNBytes(from);
                    assertThat(opened.readAllBytes()).isEqualTo(Arrays.copyOfRange(octets, from, size));
                }
            }
        }
    }

    /** As the repository keeps it. */
    private static SealedOctets stored(SealedOctets made) throws IOException {
        try (InputStream closed = made.binary().open()) {
            byte[] kept = closed.readAllBytes();
            assertThat(kept).hasSize((int) made.binary().size());
            return new SealedOctets(Value.Binary.of(kept), made.key(), made.size());
        }
    }

    @Test
    void theSameFileLooksDifferentEachTimeAndNeverLikeItself() throws IOException {
        byte[] text = "bakkersvrouw ".repeat(5_000).getBytes(StandardCharsets.UTF_8);
        GroupKey key = vault().key("zeist");

        byte[] first = octets(key.close(text.length, () -> new ByteArrayInputStream(text)));
        byte[] second = octets(key.close(text.length, () -> new ByteArrayInputStream(text)));

        assertThat(first).isNotEqualTo(second);
        assertThat(new String(first, StandardCharsets.ISO_8859_1)).doesNotContain("bakkersvrouw");
    }

    private static byte[] octets(SealedOctets sealed) throws IOException {
        try (InputStream closed = sealed.binary().open()) {
            return closed.readAllBytes();
        }
    }

    @Test
    void keysAreForTheOwnerOfTheHouseAlone() throws IOException {
        vault().key("zeist");

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("keys"))))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("keys").resolve("zeist.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aKeyThatWasThrownAwayOpensNothing() {
        Vault vault = vault();
        String closed = vault.key("zeist").close("Verslag.docx");

        vault.forget("zeist");

        assertThatThrownBy(() -> vault.key("zeist").open(closed)).isInstanceOf(WrongKey.class);
    }

    @Test
    void anIdThatWouldLeaveTheFolderIsRefused() {
        assertThatThrownBy(() -> vault().key("../users")).isInstanceOf(IllegalArgumentException.class);
    }
}
