package nl.balint.commands;

import java.nio.file.Path;
import java.time.Clock;
import nl.balint.cms.content.Repository;
import nl.balint.house.Portal;
import nl.balint.settings.Settings;

/** Where the installation stands, told by the launcher as {@code -Dbalint.home}. */
final class Home {

    private Home() {}

    static Path folder() {
        return Path.of(System.getProperty("balint.home", ".")).toAbsolutePath().normalize();
    }

    /** The clock that these settings ask for. */
    static Clock clock(Settings settings) {
        return settings.server().demo().clock(Clock.system(Portal.DUTCH_TIME));
    }

    static Repository repository(Settings settings) {
        return settings.store().open(clock(settings));
    }

    static Settings settings() {
        return Settings.read(folder(), System.getenv());
    }
}
