package nl.balint.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.balint.cms.content.Progress;
import nl.balint.cms.content.Repository;
import nl.balint.house.Portal;
import nl.balint.portal.members.Member;
import nl.balint.portal.members.Register;
import nl.balint.settings.Settings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands of a demo, on an installation of its own. */
class DemoCommandsTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path home;

    private final StringWriter told = new StringWriter();

    @BeforeEach
    void install() throws IOException {
        Path config = Files.createDirectories(home.resolve("config"));
        try (Stream<Path> files = Files.list(PROJECT.resolve("config"))) {
            for (Path file : files.toList()) {
                Files.copy(file, config.resolve(file.getFileName()));
            }
        }
        change("port = 8080", "port = 0");
        Files.createDirectories(home.resolve("content"));
        Files.createSymbolicLink(home.resolve("light-modules"), PROJECT.resolve("light-modules"));
        System.setProperty("balint.home", home.toString());
    }

    @AfterEach
    void leave() {
        System.clearProperty("balint.home");
    }

    @Test
    void theMailsAreListedWhetherTheServerRunsOrNot() throws IOException {
        assertThat(balint("demo", "mails", "--json")).isZero();
        assertThat(told.toString().strip()).isEqualTo("[]");

        Settings settings = Settings.read(home, Map.of());
        try (Portal portal = Portal.open(settings, Home.clock(settings), Progress.SILENT)) {
            portal.start();
            told.getBuffer().setLength(0);
            assertThat(balint("demo", "mails", "--json")).isZero();
            assertThat(told.toString().strip()).isEqualTo("[]");
        }

        Files.writeString(settings.server().data().resolve("serving"), "http://127.0.0.1:1");
        told.getBuffer().setLength(0);
        assertThat(balint("demo", "mails", "--json")).isZero();
        assertThat(told.toString().strip()).isEqualTo("[]");
    }

    @Test
    void theAccountsAreAlwaysTheSameAndCanBeReadByPrograms() throws IOException {
        assertThat(balint("demo", "accounts", "--json")).isZero();
        String first = told.toString();
        told.getBuffer().setLength(0);
        assertThat(balint("demo", "accounts", "--json")).isZero();

        assertThat(told.toString()).isEqualTo(first);
        assertThat(first)
                .contains("\"key\":\"helene\"", "\"group\":\"Zeist\"", "\"role\":\"secretariaat\"")
                .containsPattern("\"password\":\"[^\"]{15,}\",\"totpSecret\":\"[A-Z2-7]{32}\"");
    }

    @Test
    void theWholeSocietyIsAddedToTheSmallOne() {
        assertThat(balint("demo", "society", "--people-only")).isZero();

        Settings settings = Settings.read(home, Map.of());
        try (Repository repository = Home.repository(settings)) {
            Register register = Register.open(repository, new SecureRandom(), Duration.ZERO);
            assertThat(register.groups().list()).hasSize(60);
            assertThat(register.members().list()).hasSizeBetween(600, 800);
            assertThat(register.members().list().stream().map(Member::contact).distinct())
                    .hasSameSizeAs(register.members().list());
        }
    }

    @Test
    void aRealHouseIsNotFilledWithPeople() throws IOException {
        change("demo = true", "demo = false");
        Settings settings = Settings.read(home, Map.of());

        Portal.open(settings, Home.clock(settings), Progress.SILENT).close();

        try (Repository repository = Home.repository(settings)) {
            Register register = Register.open(repository, new SecureRandom(), Duration.ZERO);
            assertThat(register.members().list()).isEmpty();
        }
    }

    @Test
    void aRealHouseShowsNothing() throws IOException {
        change("demo = true", "demo = false");

        for (String asked : List.of("mails", "accounts", "society")) {
            assertThat(balint("demo", asked)).isEqualTo(1);
        }
        assertThat(told.toString()).contains("This is no demo").doesNotContain("\tat ");
    }

    @Test
    void theFirstOperatorOfARealHouseGetsALinkOnce() throws IOException {
        change("demo = true", "demo = false");

        assertThat(balint("beheerder", "joke@kantoor.example", "Joke", "de", "Wit"))
                .isZero();
        assertThat(told.toString()).containsPattern("/uitnodiging/[A-Za-z0-9_-]{40,}");

        told.getBuffer().setLength(0);
        assertThat(balint("beheerder", "kees@kantoor.example", "Kees", "Vos")).isEqualTo(1);
        assertThat(told.toString()).contains("There is an operator already").doesNotContain("/uitnodiging/");
    }

    private void change(String from, String to) throws IOException {
        Path file = home.resolve("config/server.properties");
        Files.writeString(file, Files.readString(file).replace("\n" + from, "\n" + to));
    }

    private int balint(String... arguments) {
        PrintWriter out = new PrintWriter(told);
        return Balint.commandLine().setOut(out).setErr(out).execute(arguments);
    }
}
