package nl.balint.settings;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** What {@code config/server.properties} says; its comments explain each. */
public record ServerSettings(
        int port,
        String bindAddress,
        Path data,
        String baseUrl,
        List<String> hosts,
        List<String> trustedProxies,
        boolean hotReload,
        int pageCacheMegabytes,
        Duration renderTime,
        Demo demo) {

    public ServerSettings {
        hosts = List.copyOf(hosts);
        trustedProxies = List.copyOf(trustedProxies);
    }

    static ServerSettings read(Path home, Map<String, String> environment) {
        SettingsFile file = SettingsFile.read(home.resolve("config/server.properties"));
        int port = file.number("port", environment.getOrDefault("BALINT_PORT", ""), 0, 65_535);
        String data = file.text("data");
        String baseUrl = file.text("baseUrl");
        ServerSettings settings = new ServerSettings(
                port,
                file.text("bindAddress"),
                home.resolve(environment.getOrDefault("BALINT_DATA", data)).toAbsolutePath(),
                baseUrl.isEmpty() ? "http://localhost:" + port : baseUrl,
                file.list("hosts"),
                file.list("trustedProxies"),
                file.flag("hotReload"),
                file.number("pageCacheMegabytes", 1, 1024),
                Duration.ofSeconds(file.number("renderSeconds", 1, 60)),
                Demo.read(file, environment));
        settings.demo().check(settings.bindAddress(), file);
        file.finish();
        return settings;
    }
}
