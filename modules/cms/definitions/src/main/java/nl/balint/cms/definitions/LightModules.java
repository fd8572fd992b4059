package nl.balint.cms.definitions;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import nl.balint.cms.definitions.internal.files.FileRoots;
import nl.balint.cms.definitions.internal.files.FoundFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.event.Level;

/**
 * The light modules of some folders and of the class path, read into {@link Definitions}, and again when a file
 * changes. Of a path in two folders the earlier folder counts; the class path ({@code light-modules/}) comes last.
 */
public final class LightModules implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LightModules.class);

    private final FileRoots roots;
    private final List<Consumer<Definitions>> listeners = new CopyOnWriteArrayList<>();
    private final Watch watch = new Watch(this::refresh);
    private final KnownNames known;
    private FileRoots.Look seen;
    private ParsedFiles files;
    private volatile Definitions current;

    /** Whether files that change are read again. */
    public enum Reload {
        ON_CHANGE,
        NEVER
    }

    private LightModules(FileRoots roots, KnownNames known) {
        this.roots = roots;
        this.known = known;
        this.seen = roots.look();
        this.files = ParsedFiles.of(seen.files());
        this.current = read(1);
        log(Set.of());
    }

    public static LightModules open(List<Path> folders, Reload reload) {
        return open(folders, reload, KnownNames.NONE);
    }

    /** The same in a house that knows these names; of all others is told that they are missing. */
    public static LightModules open(List<Path> folders, Reload reload, KnownNames known) {
        var modules = new LightModules(new FileRoots(folders, LightModules.class.getClassLoader()), known);
        if (reload == Reload.ON_CHANGE) {
            modules.watch.start();
        }
        return modules;
    }

    /** The names of the modules in a folder, or of the one that it is; empty when it holds none. */
    public static Set<String> modulesIn(Path folder) {
        return FileRoots.modulesIn(folder);
    }

    /** As of the last look at the files, less than a second ago; the same object until something changes. */
    public Definitions current() {
        return current;
    }

    /** Tells of every change, after it is in {@link #current}. */
    public void listen(Consumer<Definitions> listener) {
        listeners.add(listener);
    }

    /** Looks at the files now. */
    public void refresh() {
        if (readChanges()) {
            listeners.forEach(this::tell);
        }
    }

    @Override
    public void close() {
        watch.close();
        roots.close();
    }

    private synchronized boolean readChanges() {
        FileRoots.Look now = roots.look();
        if (now.equals(seen)) {
            return false;
        }
        Set<Problem> known = new HashSet<>(current.problems());
        seen = now;
        files = files.next(now.files());
        current = read(current.generation() + 1);
        log(known);
        return true;
    }

    private Definitions read(long generation) {
        var reader = new DefinitionsReader(seen.files(), files, known);
        return new Definitions(reader.read(seen.shared()), resources(seen.files()), generation);
    }

    private static NavigableMap<String, Resource> resources(Map<String, FoundFile> found) {
        NavigableMap<String, Resource> resources = new TreeMap<>();
        found.forEach((path, file) -> resources.put(path, Resource.of(file)));
        return resources;
    }

    private void log(Set<Problem> known) {
        LOG.info(
                "{} light modules, {} files, {} problems",
                current.modules().size(),
                seen.files().size(),
                current.problems().size());
        for (Problem problem : current.problems()) {
            if (!known.contains(problem)) {
                LOG.atLevel(problem.severity() == Severity.ERROR ? Level.ERROR : Level.WARN)
                        .log("{}", problem.told());
            }
        }
    }

    private void tell(Consumer<Definitions> listener) {
        try {
            listener.accept(current);
        } catch (RuntimeException failure) {
            LOG.error("A listener to changed definitions failed", failure);
        }
    }
}
