package nl.balint.cms.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NightlyBackupsTest {

    private static final Instant FIRST = Instant.parse("2027-01-01T02:40:00Z");

    @TempDir
    private Path folder;

    private boolean closed;

    @Test
    void eachWeekBeginsWithAWholeOneAndWhatIsTooOldGoesUnlessAnotherBuildsOnIt() {
        put("page");
        for (int night = 0; night < 12; night++) {
            at(night).run();
        }

        List<NightlyBackups.Kept> left = at(12).list();
        // Ten days are kept: nights 1 to 11. The whole one of night 0 stays, for that of night 1 builds on it.
        assertThat(left).hasSize(12);
        assertThat(left.stream().filter(NightlyBackups.Kept::isWhole).map(NightlyBackups.Kept::made))
                .containsExactly(FIRST.plus(Duration.ofDays(7)), FIRST);

        for (int night = 12; night < 20; night++) {
            at(night).run();
        }
        assertThat(at(20).list().stream().map(NightlyBackups.Kept::made).min(Instant::compareTo))
                .contains(FIRST.plus(Duration.ofDays(7)));
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void oneThatWasChangedOrCutOffIsFoundAndTheNextBuildsOnNothing(boolean isClosed) throws IOException {
        closed = isClosed;
        put("page");
        at(0).run();
        put("other");
        at(1).run();
        assertThat(at(1).readBack().problems()).isEmpty();

        List<NightlyBackups.Kept> two = at(1).list();
        flip(two.get(1).file());
        assertThat(at(1).readBack().problems()).containsExactly(name(two.get(1)));
        cut(two.get(0).file());
        assertThat(at(1).readBack().problems()).containsExactly(name(two.get(0)), name(two.get(1)));

        assertThat(at(2).run().base()).isEmpty();
        assertThat(at(2).list().get(0).isWhole()).isTrue();
        assertThat(at(2).readBack().problems()).isEmpty();
    }

    @Test
    void whatWasFoundIsToldOfTheNewestAlone() {
        put("page");
        at(0).run();
        assertThat(at(0).lastReadBack()).isEmpty();
        at(0).readBack();
        assertThat(at(0).lastReadBack()).isPresent();
        at(1).run();

        assertThat(at(1).lastReadBack()).isEmpty();
    }

    private void put(String name) {
        byte[] octets = new byte[30_000];
        new Random(name.hashCode()).nextBytes(octets);
        try (Repository repository = Repository.open(folder.resolve("data"), Clock.systemUTC());
                Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            content.root("website").add(name, "mgnl:page").set("bytes", Value.Binary.of(octets));
            content.save();
        }
    }

    private static String name(NightlyBackups.Kept kept) {
        return String.valueOf(kept.file().getFileName());
    }

    /** One octet, in the midst of what does not get smaller when it is packed: a binary. */
    private static void flip(Path file) throws IOException {
        byte[] octets = Files.readAllBytes(file);
        octets[octets.length / 2] ^= 1;
        Files.write(file, octets);
    }

    private static void cut(Path file) throws IOException {
        byte[] octets = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(octets, octets.length * 2 / 3));
    }

    private NightlyBackups at(int night) {
        BackupConfig config = new BackupConfig(
                folder.resolve("backups"), closed ? key() : null, Duration.ofDays(7), Duration.ofDays(10));
        return new NightlyBackups(
                folder.resolve("backups"),
                folder.resolve("data"),
                config,
                Clock.fixed(FIRST.plus(Duration.ofDays(night)), ZoneOffset.UTC));
    }

    private Path key() {
        Path key = folder.resolve("key");
        if (Files.notExists(key)) {
            BackupKey.make(key, new SecureRandom());
        }
        return key;
    }
}
