package nl.balint.house;

import java.net.URI;
import java.util.Set;
import nl.balint.cms.http.HttpConfig;
import nl.balint.cms.http.Limits;
import nl.balint.cms.print.House;
import nl.balint.cms.rendering.RenderingConfig;
import nl.balint.cms.site.Society;
import nl.balint.portal.members.office.GroupOfficeScreens;
import nl.balint.settings.ServerSettings;

/** What the modules of the server are told, from the settings. */
final class ServerConfigs {

    private static final int LONGEST_PAGE = 10_000_000;

    private ServerConfigs() {}

    static HttpConfig http(ServerSettings settings) {
        return new HttpConfig(
                settings.bindAddress(),
                settings.port(),
                URI.create(settings.baseUrl()),
                Set.copyOf(settings.hosts()),
                Set.copyOf(settings.trustedProxies()),
                Limits.STANDARD,
                settings.https());
    }

    static RenderingConfig rendering(ServerSettings settings) {
        return new RenderingConfig(
                settings.renderTime(),
                LONGEST_PAGE,
                settings.pageCacheMegabytes() * 1024L * 1024L,
                settings.data().resolve("cache").resolve("imaging"),
                Portal.DUTCH_TIME);
    }

    /** In whose name letters on paper are. */
    static House paper(ServerSettings settings, Society society) {
        return new House(society.name(), society.reach().email(), settings.baseUrl());
    }

    /** What a new group begins with. */
    static GroupOfficeScreens.Defaults groupDefaults(Society society) {
        return new GroupOfficeScreens.Defaults(society.groupMinimum(), society.groupMaximum(), society.yearlyPrice());
    }
}
