package nl.balint.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.stream.Stream;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The check of the log as its users type it. */
class LogbookTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path home;

    private final StringWriter told = new StringWriter();

    @BeforeEach
    void install() throws IOException {
        Path config = Files.createDirectories(home.resolve("config"));
        try (Stream<Path> files = Files.list(PROJECT.resolve("config"))) {
            for (Path file : files.toList()) {
                Files.writeString(
                        config.resolve(file.getFileName()),
                        Files.readString(file).replace("demo = true", "demo = false"));
            }
        }
        Files.createSymbolicLink(home.resolve("light-modules"), PROJECT.resolve("light-modules"));
        System.setProperty("balint.home", home.toString());
    }

    @AfterEach
    void leave() {
        System.clearProperty("balint.home");
    }

    @Test
    void aLogThatWasLeftAloneIsSound() {
        assertThat(balint("beheerder", "els@balint.example", "Els", "Kuipers")).isZero();

        assertThat(balint("logboek", "--check")).isZero();

        assertThat(told.toString())
                .containsPattern("[1-9][0-9]* lines, 0 faults")
                .contains("Last seal: ");
    }

    @Test
    void aLineThatWasChangedIsFound() {
        balint("beheerder", "els@balint.example", "Els", "Kuipers");
        balint("logboek", "--check");
        try (Repository repository = Repository.open(home.resolve("data"), Clock.systemUTC());
                Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            Node line = firstLine(content.root("audit"));
            line.set("who", "somebody-else");
            content.save();
        }

        assertThat(balint("logboek", "--check")).isEqualTo(1);

        assertThat(told.toString()).contains("1 faults").contains("not as it was written");
    }

    @Test
    void anotherKeyOfTheHouseIsToldAndTheLogStaysSound() throws IOException {
        balint("beheerder", "els@balint.example", "Els", "Kuipers");
        Path key = home.resolve("data/keys/house.key");
        String before = Files.readString(key).strip();

        assertThat(balint("renew-key")).isZero();

        assertThat(Files.readAllLines(key)).hasSize(2).endsWith(before);
        assertThat(told.toString()).contains("The house has another key").contains("Make a backup now");
        assertThat(balint("logboek", "--check")).isZero();
        assertThat(told.toString()).contains("0 faults");
    }

    @Test
    void whileTheHouseIsInUseItsKeyStaysAsItIs() throws IOException {
        balint("beheerder", "els@balint.example", "Els", "Kuipers");
        Path key = home.resolve("data/keys/house.key");
        String before = Files.readString(key);
        try (Repository served = Repository.open(home.resolve("data"), Clock.systemUTC())) {
            assertThat(balint("renew-key")).isEqualTo(1);
            assertThat(served.check()).isTrue();
        }
        assertThat(key).hasContent(before);
    }

    @Test
    void withoutSayingWhatItTellsHow() {
        assertThat(balint("logboek")).isEqualTo(2);
        assertThat(balint("logboek", "--help")).isZero();
        assertThat(told.toString()).contains("exit code");
    }

    private static Node firstLine(Node from) {
        return from.text("event").isPresent()
                ? from
                : from.children().stream()
                        .map(LogbookTest::firstLine)
                        .filter(node -> node.text("event").isPresent())
                        .findFirst()
                        .orElse(from);
    }

    private int balint(String... arguments) {
        PrintWriter writer = new PrintWriter(told);
        return Balint.commandLine().setOut(writer).setErr(writer).execute(arguments);
    }
}
