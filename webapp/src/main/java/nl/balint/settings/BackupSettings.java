package nl.balint.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import nl.balint.cms.upkeep.BackupConfig;
import org.jspecify.annotations.Nullable;

/** What {@code config/backup.properties} says; its comments explain each. */
final class BackupSettings {

    private static final int DAYS_AT_MOST = 35;

    private BackupSettings() {}

    static BackupConfig read(Path home) {
        return SettingsFile.find(home.resolve("config/backup.properties"))
                .map(file -> read(home, file))
                .orElseGet(() -> new BackupConfig(null, null, Duration.ofDays(7), Duration.ofDays(DAYS_AT_MOST)));
    }

    private static BackupConfig read(Path home, SettingsFile file) {
        Path key = path(home, file.text("keyFile"));
        BackupConfig config = new BackupConfig(
                path(home, file.text("folder")),
                key,
                Duration.ofDays(file.number("wholeEveryDays", 1, DAYS_AT_MOST)),
                Duration.ofDays(file.number("keepDays", 1, DAYS_AT_MOST)));
        if (key != null) {
            lookAt(key, file);
        }
        file.finish();
        return config;
    }

    private static void lookAt(Path secret, SettingsFile file) {
        try {
            if (SecretFiles.isOpenToOthers(secret)) {
                file.problem("keyFile", "names " + secret + ", which others may read; chmod 600 mends that");
            }
        } catch (IOException failure) {
            file.problem("keyFile", "names " + secret + ", which is not there; bin/balint backup-key makes one");
        }
    }

    private static @Nullable Path path(Path home, String text) {
        return text.isEmpty() ? null : home.resolve(text);
    }
}
