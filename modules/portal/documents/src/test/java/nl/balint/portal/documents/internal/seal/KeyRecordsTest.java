package nl.balint.portal.documents.internal.seal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.security.Seals;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Keys of groups that several machines share. */
class KeyRecordsTest {

    private final SecureRandom random = new SecureRandom();
    private final Repository repository = Repository.inMemory(Clock.systemUTC());

    @TempDir
    private Path folder;

    @AfterEach
    void close() {
        repository.close();
    }

    private KeyRecords machine(String house) {
        return new KeyRecords(repository, Seals.open(folder.resolve(house), random));
    }

    @Test
    void whatOneMachineClosedAnotherWithTheKeyOfTheHouseOpens() {
        String closed = new Vault(machine("house"), random).key("zeist").close("Verslag.docx");

        assertThat(new Vault(machine("house"), random).key("zeist").open(closed))
                .isEqualTo("Verslag.docx");
    }

    @Test
    void theFirstKeyOfAGroupIsItsKey() {
        byte[] first = {1, 2, 3};

        assertThat(machine("house").keep("zeist", first)).isEqualTo(first);
        assertThat(machine("house").keep("zeist", new byte[] {9})).isEqualTo(first);
        assertThat(machine("house").groups()).containsExactly("zeist");
    }

    @Test
    void withoutTheKeyOfTheHouseNothingIsInTheContent() {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        machine("house").keep("zeist", secret);

        assertThatThrownBy(() -> machine("another").find("zeist"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("another house.key");
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            String kept = content.get(ContentPath.parse("groupkeys:/zeist"))
                    .text("secret")
                    .orElseThrow();
            assertThat(kept).doesNotContain(Base64.getEncoder().encodeToString(secret));
        }
    }

    @Test
    void afterTheKeyOfTheHouseWasRenewedTheyAreClosedWithTheNewOneAlone() throws IOException {
        machine("house").keep("zeist", new byte[] {1, 2, 3});
        machine("house").keep("haarlem", new byte[] {4});
        Seals.renewKey(folder.resolve("house"), random);

        assertThat(machine("house").find("zeist")).contains(new byte[] {1, 2, 3});
        assertThat(machine("house").reseal()).isEqualTo(2);
        assertThat(machine("house").reseal()).isZero();

        Path file = folder.resolve("house/house.key");
        Files.write(file, List.of(Files.readAllLines(file).get(0)));
        assertThat(machine("house").find("zeist")).contains(new byte[] {1, 2, 3});
    }

    @Test
    void aKeyThatIsThrownAwayIsGone() {
        machine("house").keep("zeist", new byte[] {1});

        machine("house").forget("zeist");

        assertThat(machine("house").find("zeist")).isEmpty();
    }
}
