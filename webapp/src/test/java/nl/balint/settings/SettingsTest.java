package nl.balint.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import nl.balint.cms.assets.AssetsConfig;
import nl.balint.cms.mail.MailWay;
import nl.balint.cms.mail.ReturnBox;
import nl.balint.cms.mail.Returns;
import nl.balint.cms.mail.Smtp;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    private static final Path CONFIG = Path.of("../config");

    @TempDir
    Path home;

    @BeforeEach
    void copyTheRealFiles() throws IOException {
        Files.createDirectories(home.resolve("config"));
        for (String name : new String[] {
            "server.properties",
            "society.properties",
            "mail.properties",
            "security.properties",
            "documents.properties",
            "applications.properties",
            "publishing.properties",
            "assets.properties"
        }) {
            Files.copy(CONFIG.resolve(name), home.resolve("config").resolve(name));
        }
    }

    @Test
    void theShippedFilesAreRightAndComplete() {
        Settings settings = Settings.read(home, Map.of());

        assertThat(settings.server().port()).isEqualTo(8080);
        assertThat(settings.server().baseUrl()).isEqualTo("http://localhost:8080");
        assertThat(settings.server().data()).isEqualTo(home.resolve("data").toAbsolutePath());
        assertThat(settings.society().reach().email()).contains("@");
        assertThat(settings.assets()).isEqualTo(AssetsConfig.STANDARD);
    }

    @Test
    void everyKeyOfTheShippedFilesIsExplainedByACommentAboveIt() throws IOException {
        for (String name : new String[] {
            "server.properties",
            "society.properties",
            "mail.properties",
            "security.properties",
            "documents.properties",
            "applications.properties",
            "publishing.properties",
            "assets.properties"
        }) {
            String previous = "";
            for (String line : Files.readAllLines(CONFIG.resolve(name))) {
                boolean explained = previous.startsWith("#") || line.matches("(groupMaximum|port) = .*");
                assertThat(line.isBlank() || line.startsWith("#") || explained)
                        .as(name + ": " + line)
                        .isTrue();
                previous = line;
            }
        }
    }

    @Test
    void theEnvironmentWinsOverTheFile() {
        Settings settings = Settings.read(home, Map.of("BALINT_PORT", "9090", "BALINT_DATA", "/var/lib/balint"));

        assertThat(settings.server().port()).isEqualTo(9090);
        assertThat(settings.server().data()).isEqualTo(Path.of("/var/lib/balint"));
        assertThat(settings.server().baseUrl()).isEqualTo("http://localhost:9090");
    }

    @Test
    void everyMistakeIsNamedWithFileAndLineAtOnce() throws IOException {
        Path file = home.resolve("config/server.properties");
        Files.writeString(file, "port = veel\nhotReload = misschien\nprot = 1\nnonsense\n");

        assertThatThrownBy(() -> Settings.read(home, Map.of()))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining(
                        "server.properties:1: 'port' must be a whole number from 0 to 65535, found 'veel'")
                .hasMessageContaining("server.properties:2: 'hotReload' must be true or false")
                .hasMessageContaining("server.properties:3: 'prot' is no setting of this file")
                .hasMessageContaining("server.properties:4: expected 'key = value'")
                .hasMessageContaining("'data' is missing");
    }

    @Test
    void aCertificateIsTriedBeforeTheDoorOpens() throws IOException {
        assertThat(Settings.read(home, Map.of()).server().https()).isNull();

        change("server.properties", "plainPort = 0", "plainPort = 80");
        assertThatThrownBy(() -> Settings.read(home, Map.of())).hasMessageContaining("'certificate' must name");

        change("server.properties", "certificate =", "certificate = config/site.p12");
        assertThatThrownBy(() -> Settings.read(home, Map.of()))
                .hasMessageContaining("'certificate' cannot be used")
                .hasMessageContaining("site.p12")
                .hasMessageContaining("'baseUrl' must begin with https://");
    }

    @Test
    void theShippedFilesAreADemoThatSendsNoMail() {
        Settings settings = Settings.read(home, Map.of());

        assertThat(settings.server().demo().isOn()).isTrue();
        assertThat(settings.mail().way()).isEqualTo(new MailWay.Demo());
        assertThat(settings.mail().from()).isEqualTo(settings.society().reach().email());
    }

    @Test
    void aRealHouseSendsThroughItsMailServerAndKeepsThePasswordToItself() throws IOException {
        change("server.properties", "demo = true", "demo = false");
        change("mail.properties", "passwordFile =", "passwordFile = config/smtp-password");
        change("mail.properties", "encryption = none", "encryption = starttls");
        Path secret = Files.writeString(home.resolve("config/smtp-password"), "geheim\n");
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-------"));

        MailWay way = Settings.read(home, Map.of()).mail().way();

        assertThat(way).isInstanceOfSatisfying(Smtp.class, smtp -> {
            assertThat(smtp.password()).isEqualTo("geheim");
            assertThat(smtp.encryption()).isEqualTo(Smtp.Encryption.STARTTLS);
            assertThat(smtp.toString()).doesNotContain("geheim");
        });
        Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
        assertThatThrownBy(() -> Settings.read(home, Map.of())).hasMessageContaining("others may read the password");
    }

    @Test
    void aMailboxForWhatComesBackIsWholeOrNotThere() throws IOException {
        assertThat(Settings.read(home, Map.of()).mail().returns()).isEqualTo(new Returns.Unread());

        change("mail.properties", "returnAddress =", "returnAddress = bounces@balint.example");
        assertThatThrownBy(() -> Settings.read(home, Map.of())).hasMessageContaining("'returnHost'");

        change("mail.properties", "returnHost =", "returnHost = imap.balint.example");
        change("mail.properties", "returnUser =", "returnUser = bounces");
        assertThat(Settings.read(home, Map.of()).mail().returns()).isInstanceOfSatisfying(ReturnBox.class, box -> {
            assertThat(box.server().encryption()).isEqualTo(Smtp.Encryption.TLS);
            assertThat(box.folder()).isEqualTo("INBOX");
        });

        change("mail.properties", "returnAddress = bounces", "returnAddress = a.name.too.long.for.a.plus.and.a.number");
        assertThatThrownBy(() -> Settings.read(home, Map.of())).hasMessageContaining("'returnAddress'");
    }

    @Test
    void theClockOfADemoBeginsWhereItIsToldAndTicksOn() {
        Settings settings = Settings.read(home, Map.of("BALINT_CLOCK", "2027-03-27T23:59:30+01:00"));
        Clock real = Clock.fixed(Instant.parse("2026-11-25T09:00:00Z"), ZoneOffset.UTC);
        Clock clock = settings.server().demo().clock(real);

        assertThat(clock.instant()).isEqualTo("2027-03-27T22:59:30Z");
        assertThat(Clock.offset(clock, Duration.ofMinutes(1)).instant()).isEqualTo("2027-03-27T23:00:30Z");
    }

    @Test
    void theClockOfARealHouseCannotBeSet() throws IOException {
        Map<String, String> environment = Map.of("BALINT_CLOCK", "2027-03-27T23:59:30+01:00");
        change("server.properties", "demo = true", "demo = false");

        assertThatThrownBy(() -> Settings.read(home, environment))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining("BALINT_CLOCK, which is for a demo only");
    }

    @Test
    void aMomentThatIsNoneAndADemoForTheWholeWorldAreRefused() throws IOException {
        change("server.properties", "bindAddress = 127.0.0.1", "bindAddress = 0.0.0.0");

        assertThatThrownBy(() -> Settings.read(home, Map.of("BALINT_CLOCK", "morgen")))
                .hasMessageContaining("a demo listens to this machine alone")
                .hasMessageContaining("BALINT_CLOCK must be a moment such as");
    }

    @Test
    void aRealHouseListensToOtherMachinesOnlyBehindAProxyWithHttps() throws IOException {
        change("server.properties", "demo = true", "demo = false");
        change("server.properties", "bindAddress = 127.0.0.1", "bindAddress = 0.0.0.0");

        assertThatThrownBy(() -> Settings.read(home, Map.of()))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining(place("baseUrl") + "'baseUrl' must begin with https://")
                .hasMessageContaining(place("trustedProxies") + "'trustedProxies' must name the proxy");

        change("server.properties", "baseUrl =", "baseUrl = https://balint.example");
        assertThatThrownBy(() -> Settings.read(home, Map.of()))
                .hasMessageContaining("'trustedProxies' must name the proxy")
                .hasMessageNotContaining("'baseUrl'");

        change("server.properties", "trustedProxies =", "trustedProxies = 192.0.2.1");
        assertThat(Settings.read(home, Map.of()).server().bindAddress()).isEqualTo("0.0.0.0");
    }

    @Test
    void aRealHouseBehindAProxyOnTheSameMachineSaysUnderWhichHttpsItIsReached() throws IOException {
        change("server.properties", "demo = true", "demo = false");
        assertThat(Settings.read(home, Map.of()).server().trustedProxies()).isEmpty();

        change("server.properties", "hosts = localhost", "hosts = balint.example, localhost");
        assertThatThrownBy(() -> Settings.read(home, Map.of()))
                .isInstanceOf(WrongSettings.class)
                .hasMessageContaining(place("baseUrl") + "'baseUrl' must begin with https://")
                .hasMessageContaining("balint.example");

        change("server.properties", "baseUrl =", "baseUrl = https://balint.example");
        assertThat(Settings.read(home, Map.of()).security().isSecure()).isTrue();
    }

    /** File and line of a key of the server, as a message begins. */
    private String place(String key) throws IOException {
        Path file = home.resolve("config/server.properties");
        List<String> lines = Files.readAllLines(file);
        int line = 1;
        while (!lines.get(line - 1).startsWith(key + " =")) {
            line++;
        }
        return "server.properties:" + line + ": ";
    }

    @Test
    void whatIsWrongAboutMailsIsNamed() throws IOException {
        change("mail.properties", "from =", "from = Balint <post@balint.example>");
        change("mail.properties", "encryption = none", "encryption = geheim");
        change("mail.properties", "patienceSeconds = 5", "patienceSeconds = 60");

        assertThatThrownBy(() -> Settings.read(home, Map.of()))
                .hasMessageContaining("'from' must be one mail address")
                .hasMessageContaining("'encryption' must be none, starttls or tls")
                .hasMessageContaining("'patienceSeconds' must be a whole number from 1 to 5");
    }

    private void change(String name, String from, String to) throws IOException {
        Path file = home.resolve("config").resolve(name);
        String text = Files.readString(file);
        assertThat(text).contains("\n" + from);
        Files.writeString(file, text.replace("\n" + from, "\n" + to));
    }
}
