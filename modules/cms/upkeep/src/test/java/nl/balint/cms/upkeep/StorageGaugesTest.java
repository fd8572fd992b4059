package nl.balint.cms.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Database;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.StoreFiles;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;
import nl.balint.cms.upkeep.Gauge.Level;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StorageGaugesTest {

    private static final Instant NOW = Instant.parse("2027-01-14T09:00:00Z");

    @TempDir
    private Path folder;

    private Path data = Path.of("");

    @BeforeEach
    void lay() {
        data = folder.resolve("data");
        byte[] octets = new byte[30_000];
        new Random(1).nextBytes(octets);
        try (Repository repository = Repository.open(data, Clock.systemUTC());
                Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            content.root("website").add("page", "mgnl:page").set("bytes", Value.Binary.of(octets));
            content.save();
        }
    }

    @Test
    void aWholeStoreIsWellAfterItWasLookedThrough() {
        assertThat(gauge("check", NOW).level()).isEqualTo(Level.ATTENTION);
        new StoreCheck(data, clock(NOW)).run();

        Gauge check = gauge("check", NOW.plusSeconds(60));
        assertThat(check.level()).isEqualTo(Level.WELL);
        assertThat(check.words()).containsExactly(NOW);
        assertThat(gauge("store", NOW).words()).last().isEqualTo(30_000L);
    }

    @Test
    void besideADatabaseTheLookOfLastNightIsToldAndNoEarlierOne() {
        assertThat(besideADatabase(NOW)).containsExactly("disk", "store.shared", "backup.shared");
        new StoreCheck(data, clock(NOW)).run();

        assertThat(besideADatabase(NOW.plus(Duration.ofHours(30)))).contains("check");
        assertThat(besideADatabase(NOW.plus(Duration.ofHours(40)))).doesNotContain("check");
    }

    private List<String> besideADatabase(Instant at) {
        Database database = new Database("jdbc:postgresql://db.example/balint?user=balint", "");
        return new StorageGauges(data, config(), clock(at))
                .readBeside(database).stream().map(Gauge::name).toList();
    }

    @Test
    void aFileThatIsGoneIsNoticed() throws IOException {
        String name = StoreFiles.binariesNamed(data, folder).iterator().next();
        Files.delete(StoreFiles.binary(data, name));
        new StoreCheck(data, clock(NOW)).run();

        Gauge check = gauge("check", NOW);
        assertThat(check.level()).isEqualTo(Level.WRONG);
        assertThat(check.words().get(1)).asString().contains(name);
    }

    @Test
    void aFileThatChangedInOneOctetIsNoticedWithinAWeekAndToldUntilItIsMended() throws IOException {
        String name = StoreFiles.binariesNamed(data, folder).iterator().next();
        Path file = StoreFiles.binary(data, name);
        byte[] whole = Files.readAllBytes(file);
        byte[] flipped = whole.clone();
        flipped[whole.length / 2] ^= 1;
        for (byte[] spoilt : List.of(flipped, Arrays.copyOf(whole, whole.length - 1))) {
            replace(file, whole);
            assertThat(nightsWithAProblem(0, 7)).isEmpty();
            replace(file, spoilt);
            assertThat(nightsWithAProblem(7, 14)).isNotEmpty();
            assertThat(nightsWithAProblem(14, 17)).containsExactly(14, 15, 16);
            assertThat(gauge("check", NOW).words().get(1)).asString().contains(name);
            replace(file, whole);
            assertThat(nightsWithAProblem(17, 18)).isEmpty();
        }
    }

    private List<Integer> nightsWithAProblem(int from, int to) {
        return IntStream.range(from, to)
                .boxed()
                .filter(night -> !new StoreCheck(data, clock(NOW.plus(Duration.ofDays(night))))
                        .run()
                        .isWhole())
                .toList();
    }

    private static void replace(Path file, byte[] octets) throws IOException {
        Files.delete(file);
        Files.write(file, octets);
    }

    @Test
    void aBackupOfTheDayBeforeYesterdayIsTooOldAndOneThatWasNotReadBackIsNotTrusted() throws IOException {
        assertThat(gauge("backup.none", NOW).level()).isEqualTo(Level.ATTENTION);
        NightlyBackups backups = new NightlyBackups(folder.resolve("backups"), data, config(), clock(NOW));
        backups.run();
        assertThat(gauge("backup.made", NOW).level()).isEqualTo(Level.ATTENTION);
        backups.readBack();

        assertThat(gauge("backup.made", NOW.plus(Duration.ofHours(30))).level()).isEqualTo(Level.WELL);
        assertThat(gauge("backup.made", NOW.plus(Duration.ofHours(40))).level()).isEqualTo(Level.WRONG);
        Path file = backups.list().get(0).file();
        Files.write(file, Arrays.copyOf(Files.readAllBytes(file), 20_000));
        backups.readBack();
        assertThat(gauge("backup.unread", NOW).level()).isEqualTo(Level.WRONG);
    }

    private Gauge gauge(String name, Instant at) {
        return new StorageGauges(data, config(), clock(at))
                .read().stream()
                        .filter(gauge -> gauge.name().equals(name))
                        .findFirst()
                        .orElseThrow();
    }

    private BackupConfig config() {
        return new BackupConfig(folder.resolve("backups"), null, Duration.ofDays(7), Duration.ofDays(35));
    }

    private static Clock clock(Instant at) {
        return Clock.fixed(at, ZoneOffset.UTC);
    }
}
