package nl.balint.cms.definitions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;

/** A folder of light modules that a test writes itself. */
final class ModuleFolder {

    private final Path root;

    ModuleFolder(Path root) {
        this.root = root;
    }

    ModuleFolder with(String path, String... lines) {
        return with(path, String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
    }

    ModuleFolder with(String path, byte[] content) {
        try {
            Path file = file(path);
            Files.createDirectories(file.getParent());
            Files.write(file, content);
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    Path file(String path) {
        return root.resolve(path);
    }

    Definitions read() {
        try (LightModules modules = open()) {
            return modules.current();
        }
    }

    LightModules open() {
        return LightModules.open(List.of(root), LightModules.Reload.NEVER);
    }

    /** A template of the module {@code m} with these lines and a script that exists. */
    TemplateDefinition template(String... lines) {
        with("m/templates/x.ftl", "");
        with("m/templates/pages/t.yaml", "templateScript: /m/templates/x.ftl\n" + String.join("\n", lines));
        return read().template("m:pages/t").orElseThrow();
    }

    /** As if the file were saved at another moment; two saves within a test may share one tick of the clock. */
    void touch(String path, Instant moment) throws IOException {
        Files.setLastModifiedTime(file(path), FileTime.from(moment));
    }

    /** What is wrong, as people read it. */
    List<String> told() {
        return read().problems().stream().map(Problem::told).toList();
    }
}
