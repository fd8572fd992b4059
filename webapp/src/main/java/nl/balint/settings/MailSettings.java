package nl.balint.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.balint.cms.mail.MailAddress;
import nl.balint.cms.mail.MailConfig;
import nl.balint.cms.mail.MailWay;
import nl.balint.cms.mail.Smtp;
import nl.balint.cms.site.Society;

/** What {@code config/mail.properties} says; its comments explain each. */
final class MailSettings {

    private final Path home;
    private final SettingsFile file;

    private MailSettings(Path home) {
        this.home = home;
        this.file = SettingsFile.read(home.resolve("config/mail.properties"));
    }

    static MailConfig read(Path home, ServerSettings server, Society society) {
        MailSettings settings = new MailSettings(home);
        String own = society.reach().email();
        String from = settings.address("from", own);
        String replyTo = settings.address("replyTo", own);
        Smtp smtp = settings.smtp();
        settings.file.finish();
        MailWay way = server.demo().isOn() ? new MailWay.Demo() : smtp;
        return new MailConfig(new MailConfig.House(society.name(), own), from, replyTo, server.baseUrl(), way);
    }

    private String address(String key, String otherwise) {
        String given = file.text(key);
        String address = given.isEmpty() ? otherwise : given;
        if (!MailAddress.isSound(address)) {
            file.problem("'" + key + "' must be one mail address without a name, found '" + address + "'");
        }
        return address;
    }

    private Smtp smtp() {
        return new Smtp(
                file.text("host"),
                file.number("port", 1, 65_535),
                encryption(file.text("encryption")),
                file.text("user"),
                password(file.text("passwordFile")),
                Duration.ofSeconds(file.number("patienceSeconds", 1, 5)));
    }

    private Smtp.Encryption encryption(String text) {
        Optional<Smtp.Encryption> known = Stream.of(Smtp.Encryption.values())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
        if (known.isEmpty()) {
            file.problem("'encryption' must be none, starttls or tls, found '" + text + "'");
        }
        return known.orElse(Smtp.Encryption.TLS);
    }

    private String password(String name) {
        if (name.isEmpty()) {
            return "";
        }
        Path secret = home.resolve(name);
        try {
            if (SecretFiles.isOpenToOthers(secret)) {
                file.problem("others may read the password in " + secret + "; chmod 600 mends that");
            }
            return Files.readString(secret, StandardCharsets.UTF_8).strip();
        } catch (IOException failure) {
            file.problem("the password cannot be read from " + secret);
            return "";
        }
    }
}
