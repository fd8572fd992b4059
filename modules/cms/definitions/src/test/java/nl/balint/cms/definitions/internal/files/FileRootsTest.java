package nl.balint.cms.definitions.internal.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileRootsTest {

    @TempDir
    Path folder;

    @Test
    void modulesInAnArchiveOnTheClassPathAreRead() throws IOException {
        Path jar = folder.resolve("with space.jar");
        try (var archive = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String entry : List.of("light-modules/", "light-modules/m/", "light-modules/m/templates/")) {
                archive.putNextEntry(new ZipEntry(entry));
            }
            archive.putNextEntry(new ZipEntry("light-modules/m/templates/x.ftl"));
            archive.write("in the jar".getBytes(StandardCharsets.UTF_8));
        }

        try (var classPath = new URLClassLoader(new URL[] {jar.toUri().toURL()}, null);
                var roots = new FileRoots(List.of(), classPath)) {
            assertThat(roots.look().files().keySet()).containsExactly("/m/templates/x.ftl");
            assertThat(roots.look().files().get("/m/templates/x.ftl"))
                    .isNotNull()
                    .satisfies(file -> assertThat(file.file()).hasContent("in the jar"));
        }
    }

    @Test
    void aFolderThatIsNotThereHoldsNothing() {
        try (var roots = new FileRoots(List.of(folder.resolve("none")), new ClassLoader(null) {})) {
            assertThat(roots.look().files()).isEmpty();
        }
    }
}
