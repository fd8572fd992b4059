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
import java.util.HashSet;
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

    /**
     * What there is at one moment.
     *
     * @param files sorted by path
     * @param shared the modules of which files stand in more than one place
     */
    public record Look(NavigableMap<String, FoundFile> files, Set<String> shared) {

        public Look {
            files = Collections.unmodifiableNavigableMap(files);
            shared = Set.copyOf(shared);
        }
    }

    /** All files there are now. */
    public Look look() {
        NavigableMap<String, FoundFile> found = new TreeMap<>();
        Set<String> known = new HashSet<>();
        Set<String> shared = new HashSet<>();
        for (Path folder : folders) {
            add(new FileWalk(folder).files(), found, known, shared);
        }
        add(packaged, found, known, shared);
        return new Look(found, shared);
    }

    /** A module is shared when this place has a file of it that is not the very one that was found before. */
    private static void add(
            Map<String, FoundFile> files, Map<String, FoundFile> found, Set<String> known, Set<String> shared) {
        Set<String> here = new HashSet<>();
        files.forEach((path, file) -> {
            String module = path.substring(1, path.indexOf('/', 1));
            FoundFile before = found.putIfAbsent(path, file);
            here.add(module);
            if (known.contains(module) && (before == null || !isSame(before, file))) {
                shared.add(module);
            }
        });
        known.addAll(here);
    }

    private static boolean isSame(FoundFile one, FoundFile other) {
        return one.identity().equals(other.identity()) && !one.identity().equals("null");
    }

    /** The names of the modules in a folder, or of the one that it is. */
    public static Set<String> modulesIn(Path folder) {
        try {
            return Files.isDirectory(folder)
                    ? new FileWalk(folder)
                            .modules().stream().map(FileWalk::moduleName).collect(Collectors.toCollection(TreeSet::new))
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
