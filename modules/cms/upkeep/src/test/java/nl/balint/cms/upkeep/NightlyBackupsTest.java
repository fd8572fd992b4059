package nl.balint.cms.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightlyBackupsTest {

    private static final Instant FIRST = Instant.parse("2027-01-01T02:40:00Z");

    @TempDir
    private Path folder;

    @Test
    void eachWeekBeginsWithAWholeOneAndWhatIsTooOldGoesUnlessAnotherBuildsOnIt() {
        Path data = folder.resolve("data");
        try (Repository repository = Repository.open(data, Clock.systemUTC());
                Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            content.root("website").add("page", "mgnl:page").set("bytes", Value.Binary.of(new byte[30_000]));
            content.save();
        }
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

    private NightlyBackups at(int night) {
        BackupConfig config =
                new BackupConfig(folder.resolve("backups"), null, Duration.ofDays(7), Duration.ofDays(10));
        return new NightlyBackups(
                folder.resolve("backups"),
                folder.resolve("data"),
                config,
                Clock.fixed(FIRST.plus(Duration.ofDays(night)), ZoneOffset.UTC));
    }
}
