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
import nl.balint.cms.mail.ReturnBox;
import nl.balint.cms.mail.Returns;
import nl.balint.cms.mail.Smtp;
import nl.balint.cms.mail.WrongMail;
import nl.balint.cms.site.Society;

/** What {@code config/mail.properties} says; its comments explain each. */
final class MailSettings {

    private static final Duration PATIENCE_WITH_RETURNS = Duration.ofSeconds(5);

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
        Returns returns = settings.returns();
        settings.file.finish();
        MailWay way = server.demo().isOn() ? new MailWay.Demo() : smtp;
        MailConfig.House house = new MailConfig.House(society.name(), own);
        return new MailConfig(house, from, replyTo, server.baseUrl(), way, returns);
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
                encryption("encryption"),
                file.text("user"),
                password(file.text("passwordFile")),
                Duration.ofSeconds(file.number("patienceSeconds", 1, 5)));
    }

    private Returns returns() {
        String address = file.text("returnAddress");
        ReturnBox.Server server = new ReturnBox.Server(
                file.text("returnHost"), file.number("returnPort", 1, 65_535), encryption("returnEncryption"));
        String user = file.text("returnUser");
        String password = password(file.text("returnPasswordFile"));
        String folder = file.text("returnFolder");
        if (address.isEmpty()) {
            return new Returns.Unread();
        }
        if (server.host().isEmpty() || user.isEmpty() || folder.isEmpty()) {
            file.problem("with a 'returnAddress', 'returnHost', 'returnUser' and 'returnFolder' must be filled in");
        }
        try {
            return new ReturnBox(address, server, user, password, folder, PATIENCE_WITH_RETURNS);
        } catch (WrongMail wrong) {
            file.problem("'returnAddress': " + wrong.getMessage());
            return new Returns.Unread();
        }
    }

    private Smtp.Encryption encryption(String key) {
        String text = file.text(key);
        Optional<Smtp.Encryption> known = Stream.of(Smtp.Encryption.values())
                .filter(value -> value.name().toLowerCase(Locale.ROOT).equals(text))
                .findFirst();
        if (known.isEmpty()) {
            file.problem("'" + key + "' must be none, starttls or tls, found '" + text + "'");
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
