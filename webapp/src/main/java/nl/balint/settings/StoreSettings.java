package nl.balint.settings;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.content.Database;
import nl.balint.cms.content.Repository;
import org.jspecify.annotations.Nullable;

/**
 * Where the content is, as {@code config/repository.properties} says.
 *
 * @param data the data folder, which each machine has for itself
 * @param isShared whether it is in the database; else it is in the data folder
 * @param database that which machines share, or will after a migration; null when none is named
 */
public record StoreSettings(
        Path data, boolean isShared, @Nullable Database database) {

    private static final String PASSWORD = "BALINT_DATABASE_PASSWORD";
    private static final String SEGMENT = "segment";
    private static final String POSTGRESQL = "postgresql";
    private static final String SCHEME = "jdbc:postgresql://";

    static StoreSettings read(Path home, Path data, Map<String, String> environment) {
        return SettingsFile.find(home.resolve("config/repository.properties"))
                .map(file -> read(home, data, file, environment))
                .orElseGet(() -> new StoreSettings(data, false, null));
    }

    private static StoreSettings read(Path home, Path data, SettingsFile file, Map<String, String> environment) {
        String store = file.text("store");
        String url = file.text("url");
        String passwordFile = file.text("passwordFile");
        if (!store.equals(SEGMENT) && !store.equals(POSTGRESQL)) {
            file.problem("store", "must be segment or postgresql, found '" + store + "'");
        }
        Database database = url.isEmpty()
                ? null
                : new Database(checked(url, file), password(home, passwordFile, environment, file));
        if (store.equals(POSTGRESQL) && database == null) {
            file.problem("url", "must say where the database is: " + SCHEME + "HOST:5432/DATABASE?user=NAME");
        }
        file.finish();
        return new StoreSettings(data, store.equals(POSTGRESQL), database);
    }

    private static String checked(String url, SettingsFile file) {
        if (!url.startsWith(SCHEME)) {
            file.problem("url", "must begin with " + SCHEME);
        }
        if (url.contains("password=")) {
            file.problem("url", "must not hold the password: name a passwordFile, or set " + PASSWORD);
        }
        return url;
    }

    private static String password(Path home, String name, Map<String, String> environment, SettingsFile file) {
        if (name.isEmpty()) {
            return environment.getOrDefault(PASSWORD, "");
        }
        return SecretFiles.read(home.resolve(name), "passwordFile", file);
    }

    /** The database, when the content is in it. */
    public Optional<Database> shared() {
        return isShared ? named() : Optional.empty();
    }

    /** The database, also when the content is not in it yet. */
    public Optional<Database> named() {
        return Optional.ofNullable(database);
    }

    /** Opens the content, or lays it there. */
    public Repository open(Clock clock) {
        return shared().map(shared -> Repository.open(data, shared, clock))
                .orElseGet(() -> Repository.open(data, clock));
    }
}
