package nl.balint.cms.content;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** A repository and a folder between which content files go to and fro; both are empty again after each test. */
final class FileDesk implements AfterEachCallback, AfterAllCallback {

    private final Repository repository = Repository.inMemory(Clock.systemUTC());
    private final Content draft = repository.open(Access.SYSTEM, View.DRAFT);
    private final ContentFiles files = new ContentFiles(draft);
    private final Path folder = freshFolder();

    Repository repository() {
        return repository;
    }

    Content draft() {
        return draft;
    }

    ContentFiles files() {
        return files;
    }

    Path folder() {
        return folder;
    }

    Imported importYaml(String name, String yaml) throws IOException {
        return files.importAll(List.of(write(name, yaml)), Progress.SILENT);
    }

    Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        return Files.writeString(file, text);
    }

    String exported(ContentPath path) throws IOException {
        return Files.readString(files.exportYaml(path, folder.resolve("out")));
    }

    byte[] bytes(ContentPath path) throws IOException {
        Value.Binary binary =
                (Value.Binary) draft.get(path).property("jcr:data").orElseThrow();
        try (InputStream bytes = binary.open()) {
            return bytes.readAllBytes();
        }
    }

    @Override
    public void afterEach(ExtensionContext context) throws IOException {
        draft.discard();
        for (String workspace : List.of("website", "dam")) {
            draft.root(workspace).children().forEach(Node::delete);
        }
        draft.save();
        emptyFolder();
    }

    @Override
    public void afterAll(ExtensionContext context) throws IOException {
        draft.close();
        repository.close();
        Files.delete(folder);
    }

    private void emptyFolder() throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                if (!path.equals(folder)) {
                    Files.delete(path);
                }
            }
        }
    }

    private static Path freshFolder() {
        try {
            return Files.createTempDirectory(
                    Files.createDirectories(Path.of("target", "tmp").toAbsolutePath()), "files");
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
