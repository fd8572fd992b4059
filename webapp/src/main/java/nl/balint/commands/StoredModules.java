package nl.balint.commands;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.ContentFileFailure;
import nl.balint.cms.content.ContentFiles;
import nl.balint.cms.content.Progress;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.rendering.StoredDefinitions;

/** The definitions among files of content, read into a repository that is thrown away. */
final class StoredModules {

    private StoredModules() {}

    /**
     * Writes the definitions of {@code config.*} as light modules into a folder.
     *
     * @return the folder, also when there was nothing to write
     */
    static Path of(List<Path> filesAndFolders, Path folder) {
        try {
            Files.createDirectories(folder);
            List<Path> files = configuration(filesAndFolders);
            if (!files.isEmpty()) {
                write(files, folder);
            }
            return folder;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void write(List<Path> files, Path folder) {
        try (Repository repository = Repository.inMemory(Clock.systemUTC())) {
            ContentFiles.workspaces(files).forEach(repository::addWorkspace);
            try (var draft = repository.open(Access.SYSTEM, View.DRAFT)) {
                new ContentFiles(draft).plant(files, Progress.SILENT);
                StoredDefinitions.write(draft, folder);
            }
        } catch (ContentFileFailure toldWhereTheContentIsRead) {
            return;
        }
    }

    private static List<Path> configuration(List<Path> filesAndFolders) throws IOException {
        Stream.Builder<Path> found = Stream.builder();
        for (Path each : filesAndFolders) {
            try (Stream<Path> all = Files.walk(each)) {
                all.filter(Files::isRegularFile)
                        .filter(file -> String.valueOf(file.getFileName()).matches("config\\..*\\.(yaml|xml)"))
                        .forEach(found::add);
            }
        }
        return found.build().sorted().toList();
    }
}
