package nl.balint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * Light modules of others, fetched by npm and never kept. Without npm, or where it reaches nothing, what asks for them
 * is left out; with {@code CI=true} it then fails.
 */
public final class ForeignModules {

    public static final String LANGUAGE_SWITCHER = "language-switcher-magnolia@1.0.5";
    public static final String CALCULATOR = "calculator-magnolia@0.0.4";
    public static final String CHART = "chartjs-magnolia@0.0.3";
    public static final String ACCORDION = "accordion-light-module-magnolia@1.0.0";
    public static final String TUTORIAL = "advanced-tutorial-magnolia@0.0.5";

    private ForeignModules() {}

    /** Brings one into a folder of modules; its own folder comes back. */
    public static Path fetch(String module, Path into) throws IOException, InterruptedException {
        Path folder = Files.createDirectories(into.resolve(module.substring(0, module.indexOf('@'))));
        boolean there = run(folder, "npm", "pack", module, "--silent")
                && run(folder, "sh", "-c", "tar xzf ./*.tgz --strip-components=1 && rm ./*.tgz");
        if (!"true".equals(System.getenv("CI"))) {
            assumeTrue(there, "npm is not there, or cannot reach its registry");
        }
        assertThat(there).as("fetched " + module).isTrue();
        return folder;
    }

    private static boolean run(Path folder, String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(List.of(command))
                    .directory(folder.toFile())
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
