package nl.balint.settings;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import nl.balint.cms.security.SecurityConfig;
import nl.balint.cms.security.SecurityConfig.Brakes;
import nl.balint.cms.security.SecurityConfig.Lengths;
import nl.balint.cms.security.SecurityConfig.Lifetimes;
import nl.balint.cms.security.SecurityConfig.Terms;
import nl.balint.cms.site.Society;

/** What {@code config/security.properties} says; its comments explain each. */
final class SecuritySettings {

    private SecuritySettings() {}

    static SecurityConfig read(Path home, ServerSettings server, Society society) {
        SettingsFile file = SettingsFile.read(home.resolve("config/security.properties"));
        SecurityConfig config = new SecurityConfig(
                URI.create(server.baseUrl()),
                society.shortName(),
                words(society, server),
                terms(file),
                lifetimes(file),
                lengths(file),
                new Brakes(file.number("missesAtOnce", 5, 10_000), file.number("downloadsAtOnce", 10, 100_000)));
        file.finish();
        return config;
    }

    /** What strangers know of the house, and people therefore should not make a password of. */
    private static List<String> words(Society society, ServerSettings server) {
        return List.of(
                society.name(),
                society.shortName(),
                society.tagline(),
                society.parent().name(),
                society.parent().shortName(),
                society.reach().email(),
                String.valueOf(URI.create(server.baseUrl()).getHost()));
    }

    private static Terms terms(SettingsFile file) {
        return new Terms(
                Duration.ofHours(file.number("memberIdleHours", 1, 24 * 7)),
                Duration.ofDays(file.number("memberAtMostDays", 1, 90)),
                Duration.ofMinutes(file.number("officeIdleMinutes", 5, 24 * 60)),
                Duration.ofHours(file.number("officeAtMostHours", 1, 24 * 7)));
    }

    private static Lifetimes lifetimes(SettingsFile file) {
        return new Lifetimes(
                Duration.ofDays(file.number("invitationDays", 1, 60)),
                Duration.ofMinutes(file.number("resetMinutes", 5, 24 * 60)),
                Duration.ofHours(file.number("emailChangeHours", 1, 24 * 7)),
                Duration.ofHours(file.number("emailUndoHours", 1, 24 * 14)),
                Duration.ofMinutes(file.number("proofMinutes", 1, 60)));
    }

    private static Lengths lengths(SettingsFile file) {
        return new Lengths(file.number("passwordLength", 8, 64), file.number("officePasswordLength", 8, 64));
    }
}
