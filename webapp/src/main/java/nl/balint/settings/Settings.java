package nl.balint.settings;

import java.nio.file.Path;
import java.util.Map;
import nl.balint.cms.assets.AssetsConfig;
import nl.balint.cms.mail.MailConfig;
import nl.balint.cms.publishing.wiring.PublishingConfig;
import nl.balint.cms.security.SecurityConfig;
import nl.balint.cms.site.Society;
import nl.balint.cms.upkeep.BackupConfig;
import nl.balint.portal.applications.wiring.ApplicationsConfig;
import nl.balint.portal.documents.DocumentsConfig;

/** Everything that {@code config/} says, read and checked once at the start. */
public record Settings(
        Path home,
        ServerSettings server,
        Society society,
        MailConfig mail,
        SecurityConfig security,
        DocumentsConfig documents,
        ApplicationsConfig applications,
        BackupConfig backups,
        PublishingConfig publishing,
        AssetsConfig assets,
        StoreSettings store) {

    /**
     * Reads the settings below the home folder.
     *
     * @param environment the environment variables; BALINT_PORT and BALINT_DATA win over the files, BALINT_CLOCK sets
     *     the clock of a demo, BALINT_DATABASE_PASSWORD is that of a database
     * @throws WrongSettings when anything in a file is wrong, naming every mistake with file and line
     */
    public static Settings read(Path home, Map<String, String> environment) {
        ServerSettings server = ServerSettings.read(home, environment);
        Society society = society(home);
        return new Settings(
                home,
                server,
                society,
                MailSettings.read(home, server, society),
                SecuritySettings.read(home, server, society),
                DocumentSettings.read(home),
                ApplicationSettings.read(home),
                BackupSettings.read(home),
                publishing(home, server),
                assets(home),
                StoreSettings.read(home, server.data(), environment));
    }

    private static PublishingConfig publishing(Path home, ServerSettings server) {
        return SettingsFile.find(home.resolve("config/publishing.properties"))
                .map(file -> publishing(file, server))
                .orElseGet(() -> new PublishingConfig(false, server.baseUrl()));
    }

    private static PublishingConfig publishing(SettingsFile file, ServerSettings server) {
        PublishingConfig config = new PublishingConfig(file.flag("secondPerson"), server.baseUrl());
        file.finish();
        return config;
    }

    private static AssetsConfig assets(Path home) {
        return SettingsFile.find(home.resolve("config/assets.properties"))
                .map(Settings::assets)
                .orElse(AssetsConfig.STANDARD);
    }

    private static AssetsConfig assets(SettingsFile file) {
        AssetsConfig config = new AssetsConfig(file.number("libraryMegabytes", 1, 10_000_000) * 1024L * 1024L);
        file.finish();
        return config;
    }

    private static Society society(Path home) {
        SettingsFile file = SettingsFile.read(home.resolve("config/society.properties"));
        Society society = new Society(
                file.text("name"),
                file.text("shortName"),
                file.text("tagline"),
                new Society.Reach(
                        file.text("email"), file.text("formerEmail"), file.text("phone"), file.text("address")),
                file.text("coordinator"),
                new Society.Parent(file.text("parentName"), file.text("parentShortName"), file.text("parentUrl")),
                file.number("groupMinimum", 1, 100),
                file.number("groupMaximum", 1, 100),
                file.number("yearlyPrice", 0, 100_000));
        file.finish();
        return society;
    }
}
