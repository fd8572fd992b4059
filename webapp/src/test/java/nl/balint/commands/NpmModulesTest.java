package nl.balint.commands;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Light modules of others, fetched by npm and never kept. Without npm, or where it reaches nothing, this is left out;
 * with {@code CI=true} it then fails.
 */
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
                "language-switcher-magnolia@1.0.5",
                "calculator-magnolia@0.0.4",
                "chartjs-magnolia@0.0.3",
                "accordion-light-module-magnolia@1.0.0",
                "advanced-tutorial-magnolia@0.0.5"
            })
    void noFileIsRefusedAndEveryTemplateRenders(String module) throws Exception {
        Path fetched = fetch(module);
        StringWriter out = new StringWriter();

        int code = Balint.commandLine().setOut(new PrintWriter(out)).execute("modules", "check", fetched.toString());

        assertThat(code).as(out.toString()).isZero();
        assertThat(out.toString()).contains("with problems", " 0 failed").doesNotContain("  definition  ");
    }

    private Path fetch(String module) throws Exception {
        Path folder = Files.createDirectories(home.resolve("modules/" + module.substring(0, module.indexOf('@'))));
        boolean there = run("npm", "pack", module, "--silent")
                && run("sh", "-c", "tar xzf *.tgz --strip-components=1 -C '" + folder + "'");
        if (!"true".equals(System.getenv("CI"))) {
            assumeTrue(there, "npm is not there, or cannot reach its registry");
        }
        assertThat(there).as("fetched " + module).isTrue();
        return folder;
    }

    private boolean run(String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .directory(home.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!process.waitFor(120, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
