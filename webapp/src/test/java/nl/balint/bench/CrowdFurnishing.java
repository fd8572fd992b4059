package nl.balint.bench;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import nl.balint.cms.content.Progress;
import nl.balint.house.Portal;
import nl.balint.settings.Settings;

/**
 * Gives all members of the whole sample society who lead no group an account, in a house that is not served. Arguments:
 * the folder of the house; BALINT_DATA says where its data is.
 */
public final class CrowdFurnishing {

    private CrowdFurnishing() {}

    public static void main(String[] arguments) {
        Settings settings = Settings.read(Path.of(arguments[0]), System.getenv());
        try (Portal portal = Portal.open(settings, Clock.system(Portal.DUTCH_TIME), Progress.SILENT)) {
            portal.demo().addAccounts(List.copyOf(Crowd.members().keySet()));
        }
    }
}
