package nl.balint.cms.search;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.balint.cms.search.internal.OpenedBlocks;
import nl.balint.cms.search.internal.SealedDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.NIOFSDirectory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Where shelves stand on the disk: each in a folder, with a list of whose it is, and closed with a key. */
final class ShelfFolder {

    private static final String OWNERS = "owners";
    private static final int LONGEST_NAME = 32;
    private static final Logger LOG = LoggerFactory.getLogger(ShelfFolder.class);

    private final Path folder;
    private final ShelfKeys keys;
    private final OpenedBlocks blocks = new OpenedBlocks();

    ShelfFolder(Path folder, ShelfKeys keys) {
        this.folder = folder;
        this.keys = keys;
    }

    /** Whose shelves there are. A folder of which that cannot be told is of no use and goes. */
    List<Set<String>> owners() throws IOException {
        Files.createDirectories(folder);
        List<Set<String>> owners = new ArrayList<>();
        try (Stream<Path> shelves = Files.list(folder)) {
            for (Path shelf : shelves.toList()) {
                Path written = shelf.resolve(OWNERS);
                Set<String> principals = Files.isRegularFile(written) ? read(written) : Set.of();
                if (shelf.equals(place(principals))) {
                    owners.add(principals);
                } else {
                    LOG.warn("{} is no shelf of an index and is taken away", shelf);
                    delete(shelf);
                }
            }
        }
        return owners;
    }

    Directory open(Set<String> principals) throws IOException {
        Path place = place(principals);
        Files.createDirectories(place);
        Files.write(place.resolve(OWNERS), new TreeSet<>(principals));
        Path index = Files.createDirectories(place.resolve("index"));
        return new SealedDirectory(new NIOFSDirectory(index), keys.of(principals), blocks);
    }

    private Path place(Set<String> principals) {
        return folder.resolve(name(principals));
    }

    private static Set<String> read(Path written) throws IOException {
        return Set.copyOf(Files.readAllLines(written));
    }

    private static String name(Set<String> principals) {
        String all = String.join("\n", new TreeSet<>(principals));
        return HexFormat.of().formatHex(Sha256.of(all)).substring(0, LONGEST_NAME);
    }

    private static void delete(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            try (Stream<Path> inside = Files.list(path)) {
                for (Path one : inside.toList()) {
                    delete(one);
                }
            }
        }
        Files.delete(path);
    }
}
