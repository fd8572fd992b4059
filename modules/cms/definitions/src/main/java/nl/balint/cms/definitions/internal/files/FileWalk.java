package nl.balint.cms.definitions.internal.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files below one folder of modules. A module's folder may itself be a link; inside it a link counts only when it
 * leads to a file of the same module.
 */
final class FileWalk {

    private static final int DEEPEST = 24;

    /** Left out at the top of a module: they are for its makers, or for an import by hand. */
    private static final Set<String> FOR_MAKERS = Set.of("_dev", "bootstrap");

    private final Path root;
    private final Map<String, FoundFile> files = new HashMap<>();

    FileWalk(Path root) {
        this.root = root;
    }

    Map<String, FoundFile> files() {
        if (!Files.isDirectory(root)) {
            return files;
        }
        try {
            for (Path module : modules()) {
                walk(module);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return files;
    }

    private List<Path> modules() throws IOException {
        try (Stream<Path> entries = Files.list(root)) {
            return entries.filter(entry -> !isHidden(name(entry)))
                    .filter(Files::isDirectory)
                    .sorted()
                    .toList();
        }
    }

    private void walk(Path module) throws IOException {
        Path real = module.toRealPath();
        Files.walkFileTree(real, EnumSet.noneOf(FileVisitOption.class), DEEPEST, new Visitor(name(module), real));
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.equals("node_modules");
    }

    /** The last part of a path, without the slash that an archive writes after its folders. */
    private static String name(Path path) {
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
