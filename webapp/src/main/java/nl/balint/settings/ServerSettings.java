package nl.balint.settings;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.balint.cms.http.Https;
import org.jspecify.annotations.Nullable;

/** What {@code config/server.properties} says; its comments explain each. */
public record ServerSettings(
        int port,
        String bindAddress,
        Path data,
        List<Path> lightModules,
        String baseUrl,
        List<String> hosts,
        List<String> trustedProxies,
        boolean hotReload,
        int pageCacheMegabytes,
        Duration renderTime,
        @Nullable Https https,
        String metricsToken,
        Demo demo) {

    /** What no other machine can reach. */
    static final Set<String> THIS_MACHINE = Set.of("127.0.0.1", "localhost", "::1", "[::1]");

    private static final String METRICS_TOKEN = "metricsTokenFile";
    private static final int LEAST_TOKEN = 20;

    public ServerSettings {
        lightModules = List.copyOf(lightModules);
        hosts = List.copyOf(hosts);
        trustedProxies = List.copyOf(trustedProxies);
    }

    static ServerSettings read(Path home, Map<String, String> environment) {
        SettingsFile file = SettingsFile.read(home.resolve("config/server.properties"));
        int port = file.number("port", environment.getOrDefault("BALINT_PORT", ""), 0, 65_535);
        String data = file.text("data");
        String baseUrl = file.text("baseUrl");
        Path dataFolder =
                home.resolve(environment.getOrDefault("BALINT_DATA", data)).toAbsolutePath();
        ServerSettings settings = new ServerSettings(
                port,
                file.text("bindAddress"),
                dataFolder,
                lightModules(home, dataFolder, environment),
                baseUrl.isEmpty() ? "http://localhost:" + port : baseUrl,
                file.list("hosts"),
                file.list("trustedProxies"),
                file.flag("hotReload"),
                file.number("pageCacheMegabytes", 1, 1024),
                Duration.ofSeconds(file.number("renderSeconds", 1, 60)),
                HttpsSettings.read(file, home, dataFolder, environment),
                metricsToken(file, home),
                Demo.read(file, environment));
        settings.demo().check(settings.bindAddress(), file);
        settings.checkWay(file);
        file.finish();
        return settings;
    }

    /** The secret of whoever reads the figures; empty when nobody may. */
    private static String metricsToken(SettingsFile file, Path home) {
        file.standard(METRICS_TOKEN, "");
        String name = file.text(METRICS_TOKEN);
        String token = name.isEmpty() ? "" : SecretFiles.read(home.resolve(name), METRICS_TOKEN, file);
        if (!name.isEmpty() && token.length() < LEAST_TOKEN) {
            file.problem(METRICS_TOKEN, "must hold a secret of " + LEAST_TOKEN + " signs or more");
        }
        return token;
    }

    /**
     * Those that are named for this run, those that an import of content brought, and ours: of a file in several, the
     * first counts.
     */
    private static List<Path> lightModules(Path home, Path data, Map<String, String> environment) {
        List<Path> folders = new ArrayList<>();
        for (String folder :
                environment.getOrDefault("BALINT_LIGHT_MODULES", "").split(File.pathSeparator, -1)) {
            if (!folder.isBlank()) {
                folders.add(Path.of(folder.strip()).toAbsolutePath());
            }
        }
        Path imported = data.resolve("light-modules");
        if (Files.isDirectory(imported)) {
            folders.add(imported);
        }
        folders.add(home.resolve("light-modules"));
        return folders;
    }

    /**
     * Without a certificate this server speaks plain http. So whoever is not on this machine reaches it through a proxy
     * that speaks https, and passwords never go over a network unsealed. Of that the address must tell, for cookies and
     * links in mails go by it.
     */
    private void checkWay(SettingsFile file) {
        if (https != null) {
            requireHttps("there is a certificate", file);
        }
        if (https != null || demo.isOn()) {
            return;
        }
        if (THIS_MACHINE.contains(bindAddress)) {
            checkNames(file);
            return;
        }
        requireHttps("'bindAddress' " + bindAddress + " can be reached from other machines", file);
        if (trustedProxies.isEmpty()) {
            file.problem(
                    "trustedProxies",
                    "must name the proxy that speaks https, because 'bindAddress' " + bindAddress
                            + " can be reached from other machines; without a proxy name a certificate");
        }
    }

    /** Whoever is answered under a name that others know is behind a proxy on this machine. */
    private void checkNames(SettingsFile file) {
        hosts.stream()
                .filter(host -> !THIS_MACHINE.contains(host))
                .findFirst()
                .ifPresent(known -> requireHttps("'hosts' has " + known + ", which others reach it by", file));
    }

    private void requireHttps(String why, SettingsFile file) {
        if (!baseUrl.startsWith("https://")) {
            file.problem("baseUrl", "must begin with https:// because " + why + "; found '" + baseUrl + "'");
        }
    }
}
