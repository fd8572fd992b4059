package nl.balint.cms.upkeep;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * How backups are made.
 *
 * @param folder where one goes every night; none for no nightly backups
 * @param keyFile closes them; none leaves them open
 * @param wholeEvery how long those of the night build on a whole one
 * @param kept how long a backup stays
 */
public record BackupConfig(Optional<Path> folder, Optional<Path> keyFile, Duration wholeEvery, Duration kept) {

    /** The key, read at this moment. */
    public Optional<BackupKey> key() {
        return keyFile.map(BackupKey::read);
    }
}
