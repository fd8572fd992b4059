package nl.balint.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.balint.ForeignModules;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The command over light modules of others. */
class NpmModulesTest {

    private static final Path PROJECT = Path.of("..").toAbsolutePath().normalize();

    @TempDir
    Path home;

    @BeforeEach
    void install() throws IOException {
        Files.createSymbolicLink(home.resolve("light-modules"), PROJECT.resolve("light-modules"));
        Files.createSymbolicLink(home.resolve("config"), PROJECT.resolve("config"));
        System.setProperty("balint.home", home.toString());
    }

    @AfterEach
    void leave() {
        System.clearProperty("balint.home");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                ForeignModules.LANGUAGE_SWITCHER,
                ForeignModules.CALCULATOR,
                ForeignModules.CHART,
                ForeignModules.ACCORDION,
                ForeignModules.TUTORIAL
            })
    void noFileIsRefusedAndEveryTemplateRenders(String module) throws Exception {
        Path fetched = ForeignModules.fetch(module, home.resolve("modules"));
        StringWriter out = new StringWriter();

        int code = Balint.commandLine().setOut(new PrintWriter(out)).execute("modules", "check", fetched.toString());

        assertThat(code).as(out.toString()).isZero();
        assertThat(out.toString()).contains("with problems", " 0 failed").doesNotContain("  definition  ");
    }
}
