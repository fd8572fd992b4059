package nl.balint.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import nl.balint.cms.search.Shelves;

/** Closed shelves on the disk, gone when it is closed. */
record FolderOfShelves(Path folder, Shelves shelves) implements AutoCloseable {

    static FolderOfShelves open() throws IOException {
        Path folder = Files.createTempDirectory("shelves");
        return new FolderOfShelves(folder, Shelves.open(folder, principals -> new byte[32]));
    }

    @Override
    public void close() throws IOException {
        shelves.close();
        try (Stream<Path> all = Files.walk(folder)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        }
    }
}
