package nl.balint.cms.upkeep;

import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How backups are made.
 *
 * @param folder where one goes every night; null for no nightly backups
 * @param keyFile closes them; null leaves them open
 * @param wholeEvery how long those of the night build on a whole one
 * @param kept how long a backup stays
 */
public record BackupConfig(@Nullable Path folder, @Nullable Path keyFile, Duration wholeEvery, Duration kept) {

    /** The key, read at this moment. */
    public BackupKey key() {
        return keyFile == null ? BackupKey.NONE : BackupKey.read(keyFile);
    }
}
