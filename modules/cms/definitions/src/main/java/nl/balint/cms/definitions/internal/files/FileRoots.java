package nl.balint.cms.definitions.internal.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One space of paths {@code /<module>/…} over several folders and the class path; of a path in two of them the earlier
 * counts. A path is only ever looked up among those found, so none can lead outside.
 */
public final class FileRoots implements AutoCloseable {

    private static final String ON_CLASS_PATH = "light-modules";

    private final List<Path> folders;
    private final List<FileSystem> archives = new ArrayList<>();
    private final Map<String, FoundFile> packaged = new TreeMap<>();

    public FileRoots(List<Path> folders, ClassLoader classPath) {
        this.folders = List.copyOf(folders);
        for (Path root : packagedRoots(classPath)) {
            new FileWalk(root).files().forEach(packaged::putIfAbsent);
        }
    }

    /** All files there are now, sorted by path. */
    public NavigableMap<String, FoundFile> look() {
        NavigableMap<String, FoundFile> found = new TreeMap<>();
        for (Path folder : folders) {
            new FileWalk(folder).files().forEach(found::putIfAbsent);
        }
        packaged.forEach(found::putIfAbsent);
        return Collections.unmodifiableNavigableMap(found);
    }

    /** The names of the modules in a folder, or of the one that it is. */
    public static Set<String> modulesIn(Path folder) {
        try {
            return Files.isDirectory(folder)
                    ? new FileWalk(folder)
                            .modules().stream().map(FileWalk::name).collect(Collectors.toCollection(TreeSet::new))
                    : Set.of();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        for (FileSystem archive : archives) {
            try {
                archive.close();
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
    }

    private List<Path> packagedRoots(ClassLoader classPath) {
        try {
            List<Path> roots = new ArrayList<>();
            for (URL url : Collections.list(classPath.getResources(ON_CLASS_PATH))) {
                roots.add(packagedRoot(url.toURI()));
            }
            return roots;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (URISyntaxException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Path packagedRoot(URI address) throws IOException {
        if (!"jar".equals(address.getScheme())) {
            return Path.of(address);
        }
        String jar = address.getRawSchemeSpecificPart();
        Path file = Path.of(URI.create(jar.substring(0, jar.indexOf("!/"))));
        FileSystem archive = FileSystems.newFileSystem(file, Map.of());
        archives.add(archive);
        return archive.getPath("/" + ON_CLASS_PATH);
    }
}
