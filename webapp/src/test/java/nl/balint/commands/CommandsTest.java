package nl.balint.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import nl.balint.cms.content.Repository;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line as its users type it, on an installation of its own. */
class CommandsTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path home;

    private final StringWriter told = new StringWriter();

    @BeforeEach
    void install() throws IOException {
        Files.createDirectories(home.resolve("config"));
        for (String name : new String[] {
            "server.properties",
            "society.properties",
            "mail.properties",
            "security.properties",
            "applications.properties",
            "documents.properties",
            "roles.yaml"
        }) {
            Files.copy(
                    PROJECT.resolve("config").resolve(name),
                    home.resolve("config").resolve(name));
        }
        Files.createSymbolicLink(home.resolve("light-modules"), PROJECT.resolve("light-modules"));
        System.setProperty("balint.home", home.toString());
    }

    @AfterEach
    void leave() {
        System.clearProperty("balint.home");
    }

    @Test
    void whatIsImportedComesOutAgainTheSame() throws IOException {
        assertThat(balint(
                        "import", PROJECT.resolve("content/website.kosten.yaml").toString()))
                .isZero();
        assertThat(told.toString()).contains("Imported website:/kosten");

        assertThat(balint("export", "website:/kosten", "--to", home.toString())).isZero();
        String first = Files.readString(home.resolve("website.kosten.yaml"));
        assertThat(balint("import", home.resolve("website.kosten.yaml").toString()))
                .isZero();
        assertThat(balint("export", "website:/kosten", "--to", home.toString())).isZero();

        assertThat(first).contains("'title': 'Wat kost een Balintgroep?'");
        assertThat(Files.readString(home.resolve("website.kosten.yaml"))).isEqualTo(first);
    }

    @Test
    void anImportMakesTheAreasOfItsPagesWhenItIsAskedTo() throws IOException {
        Path file = Files.writeString(
                home.resolve("website.nieuw.yaml"),
                "'nieuw':\n  'jcr:primaryType': 'mgnl:page'\n  'mgnl:template': 'mtk:pages/basic'\n");

        assertThat(balint("import", "--generate", file.toString())).isZero();
        assertThat(balint("export", "website:/nieuw", "--to", home.toString())).isZero();

        assertThat(Files.readString(file)).contains("'main':", "'footer':").doesNotContain("'navigation':");
    }

    @Test
    void aFileThatIsWrongIsNamedWithItsLineAndNothingIsImported() throws IOException {
        Path good = Files.writeString(home.resolve("website.goed.yaml"), "'goed':\n  'title': 'Goed'\n");
        Path bad = Files.writeString(home.resolve("website.fout.yaml"), "'fout':\n  'title': 'Fout'\n   'x': [\n");

        assertThat(balint("import", good.toString(), bad.toString())).isEqualTo(1);
        assertThat(told.toString()).contains("website.fout.yaml:3");
        assertThat(balint("export", "website:/goed")).isEqualTo(1);
        assertThat(told.toString()).contains("There is no website:/goed");
    }

    @Test
    void aWrongPathOrCommandIsRefusedWithASentence() {
        assertThat(balint("export", "kosten")).isEqualTo(1);
        assertThat(balint("bestaat-niet")).isEqualTo(2);
        assertThat(told.toString())
                .contains("A path looks like website:/kosten")
                .doesNotContain("\tat ");
    }

    @Test
    void contentThatSomebodyElseHasOpenIsToldInASentence() {
        Repository other = Repository.open(home.resolve("data"), Clock.systemUTC());

        assertThat(balint("export", "website:/kosten")).isEqualTo(1);
        assertThat(told.toString()).contains("in use by process").doesNotContain("\tat ");

        other.close();
    }

    @Test
    void aJournalThatIsLostIsToldAndMadeAnewAndASoundOneIsLeft() throws IOException {
        balint("import", PROJECT.resolve("content/website.kosten.yaml").toString());
        assertThat(balint("recover-journal")).isEqualTo(1);
        assertThat(told.toString()).contains("names the last tree already");
        Files.delete(home.resolve("data/repository/journal.log"));

        assertThat(balint("export", "website:/kosten")).isEqualTo(1);
        assertThat(told.toString()).contains("try 'bin/balint recover-journal'").doesNotContain("\tat ");
        assertThat(balint("recover-journal")).isZero();

        assertThat(told.toString()).contains("all of it is there");
        assertThat(balint("export", "website:/kosten", "--to", home.toString())).isZero();
    }

    @Test
    void checkFindsNothingWrongInWhatIsShipped() {
        assertThat(balint("check")).isZero();
        assertThat(told.toString()).contains(" 0 problems.");
    }

    @Test
    void checkNamesAWrongSettingWithItsLine() throws IOException {
        Path file = home.resolve("config/server.properties");
        Files.writeString(file, Files.readString(file).replace("port = 8080", "port = tachtig"));

        assertThat(balint("check")).isEqualTo(1);
        assertThat(told.toString()).containsPattern("server\\.properties:\\d+: 'port' must be a whole number");
    }

    private int balint(String... arguments) {
        PrintWriter out = new PrintWriter(told);
        return Balint.commandLine().setOut(out).setErr(out).execute(arguments);
    }
}
