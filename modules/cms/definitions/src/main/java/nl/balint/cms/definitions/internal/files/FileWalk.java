package nl.balint.cms.definitions.internal.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The files below one folder of modules, or of one module. Where neither is found the folders below are looked through.
 * A module's folder may itself be a link; inside it a link counts only when it leads to a file of the same module.
 */
final class FileWalk {

    private static final int DEEPEST = 24;

    /** A folder that holds one of these is a module. */
    private static final Set<String> OF_A_MODULE = Set.of(
            "templates",
            "dialogs",
            "apps",
            "blocks",
            "contentTypes",
            "decorations",
            "fieldTypes",
            "i18n",
            "messageViews",
            "restEndpoints",
            "restClients",
            "sites",
            "themes",
            "virtualUriMappings",
            "webresources");

    /** So far below a folder that was named, modules are looked for. */
    private static final int DEEPEST_MODULES = 4;

    /** Left out at the top of a module: they are for its makers, or for an import by hand. */
    private static final Set<String> FOR_MAKERS = Set.of("_dev", "bootstrap");

    private static final long LARGEST_DESCRIPTION = 100_000;

    /** Without the scope, which is no part of the name of a folder. */
    private static final Pattern PACKAGE_NAME = Pattern.compile("\"name\"\\s*:\\s*\"(?:@[^\"/]+/)?([\\w.-]+)\"");

    private final Path root;
    private final Map<String, FoundFile> files = new HashMap<>();

    FileWalk(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    Map<String, FoundFile> files() {
        if (!Files.isDirectory(root)) {
            return files;
        }
        try {
            for (Path module : modules()) {
                walk(module);
            }
            return files;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The folders of the modules: this one, those in it, or those further down. */
    List<Path> modules() throws IOException {
        if (isModule(root)) {
            return List.of(root);
        }
        List<Path> found = deeper(root, DEEPEST_MODULES);
        return found.isEmpty() ? foldersIn(root) : found;
    }

    private static List<Path> deeper(Path folder, int levels) throws IOException {
        List<Path> folders = foldersIn(folder);
        for (Path each : folders) {
            if (isModule(each)) {
                return folders;
            }
        }
        List<Path> found = new ArrayList<>();
        for (Path each : levels == 1 ? List.<Path>of() : folders) {
            found.addAll(deeper(each, levels - 1));
        }
        return found;
    }

    private static boolean isModule(Path folder) throws IOException {
        if (Files.isRegularFile(folder.resolve("module.yaml"))) {
            return true;
        }
        for (Path each : foldersIn(folder)) {
            if (OF_A_MODULE.contains(name(each))) {
                return !Files.isRegularFile(each.resolve("module.yaml"));
            }
        }
        return false;
    }

    private static List<Path> foldersIn(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !isHidden(name(entry)))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        } catch (AccessDeniedException closed) {
            return List.of();
        }
    }

    private void walk(Path module) throws IOException {
        Path real = module.toRealPath();
        Files.walkFileTree(real, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new Visitor(moduleName(module), real));
    }

    /**
     * The name of the module in a folder: that of the folder. One that was unpacked from npm lies in {@code package},
     * one from an archive in {@code name-1.0}; these have their name from their {@code package.json}.
     */
    static String moduleName(Path folder) {
        String name = name(folder);
        try {
            Path described = folder.resolve("package.json");
            if (!Files.isRegularFile(described) || Files.size(described) > LARGEST_DESCRIPTION) {
                return name;
            }
            var found = PACKAGE_NAME.matcher(Files.readString(described));
            return found.find() && (name.equals("package") || name.startsWith(found.group(1) + "-"))
                    ? found.group(1)
                    : name;
        } catch (IOException unreadable) {
            return name;
        }
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.equals("node_modules");
    }

    /** The last part of a path, without the slash that an archive writes after its folders. */
    static String name(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.endsWith("/") ? name.substring(0, name.length() - 1) : name;
    }

    private final class Visitor extends SimpleFileVisitor<Path> {

        private final String module;
        private final Path folder;

        Visitor(String module, Path folder) {
            this.module = module;
            this.folder = folder;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            if (directory.equals(folder)) {
                return FileVisitResult.CONTINUE;
            }
            boolean forMakers = folder.equals(directory.getParent()) && FOR_MAKERS.contains(name(directory));
            return isHidden(name(directory)) || forMakers ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            String name = name(file);
            if (isHidden(name) || name.startsWith("README")) {
                return FileVisitResult.CONTINUE;
            }
            if (attributes.isRegularFile()) {
                add(file, file, attributes);
            } else if (attributes.isSymbolicLink()) {
                follow(file);
            }
            return FileVisitResult.CONTINUE;
        }

        private void follow(Path link) throws IOException {
            try {
                Path target = link.toRealPath();
                var attributes = Files.readAttributes(target, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
                if (target.startsWith(folder) && attributes.isRegularFile()) {
                    add(link, target, attributes);
                }
            } catch (NoSuchFileException leadsNowhere) {
                // A link to nothing is no file.
            }
        }

        private void add(Path written, Path file, BasicFileAttributes attributes) {
            String path =
                    "/" + module + "/" + folder.relativize(written).toString().replace('\\', '/');
            files.put(
                    path,
                    new FoundFile(
                            path,
                            file,
                            attributes.lastModifiedTime().toInstant(),
                            attributes.size(),
                            String.valueOf(attributes.fileKey())));
        }

        /** A file that went away while we looked, or that we may not read, is not there. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failure) {
            return FileVisitResult.CONTINUE;
        }
    }
}
