package nl.balint.commands;

import java.nio.file.Path;
import nl.balint.settings.Settings;

/** Where the installation stands, told by the launcher as {@code -Dbalint.home}. */
final class Home {

    private Home() {}

    static Path folder() {
        return Path.of(System.getProperty("balint.home", ".")).toAbsolutePath().normalize();
    }

    static Settings settings() {
        return Settings.read(folder(), System.getenv());
    }
}
