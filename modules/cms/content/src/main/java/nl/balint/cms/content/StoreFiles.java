package nl.balint.cms.content;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.balint.cms.content.internal.store.BinaryNames;
import nl.balint.cms.content.internal.store.RecoveredJournal;
import nl.balint.cms.content.internal.store.Store;
import org.apache.jackrabbit.oak.api.Blob;
import org.apache.jackrabbit.oak.api.PropertyState;
import org.apache.jackrabbit.oak.api.Type;
import org.apache.jackrabbit.oak.backup.impl.FileStoreBackupImpl;
import org.apache.jackrabbit.oak.segment.SegmentBlob;
import org.apache.jackrabbit.oak.segment.SegmentNodeStoreBuilders;
import org.apache.jackrabbit.oak.segment.file.FileStoreBuilder;
import org.apache.jackrabbit.oak.segment.file.InvalidFileStoreVersionException;
import org.apache.jackrabbit.oak.segment.file.ReadOnlyFileStore;
import org.apache.jackrabbit.oak.segment.file.tooling.BasicReadOnlyBlobStore;
import org.apache.jackrabbit.oak.segment.tool.Check;
import org.apache.jackrabbit.oak.spi.state.ChildNodeEntry;
import org.apache.jackrabbit.oak.spi.state.NodeState;

/** A store seen from outside: files that are copied and looked through while another process writes in them. */
public final class StoreFiles {

    private static final String JOURNAL = "journal.log";

    static {
        // Oak asks for it once: large binaries are named in the copy, not taken up in it.
        System.setProperty("oak.backup.UseFakeBlobStore", "true");
    }

    private StoreFiles() {}

    /**
     * Copies the tree as it was saved at this moment or later; what nobody can reach any more stays behind.
     *
     * @param into an empty folder, to become a data folder
     * @param work a folder on the same disk as the data, for links that are taken away again
     */
    public static void copyTree(Path dataFolder, Path into, Path work) throws IOException {
        Path links = Files.createTempDirectory(work, "tree");
        try {
            link(dataFolder.resolve(Store.TREE), links);
            Path target = Files.createDirectories(into.resolve(Store.TREE));
            try (ReadOnlyFileStore from = openReadOnly(links)) {
                new FileStoreBackupImpl().backup(from.getReader(), from.getRevisions(), target.toFile());
            }
        } catch (InvalidFileStoreVersionException failure) {
            throw new IOException("The copy cannot be made by this version", failure);
        } finally {
            remove(links);
        }
    }

    /**
     * The names of the large binaries that a tree speaks of; it may be written in meanwhile.
     *
     * @param work a folder on the same disk, for links that are taken away again
     */
    public static Set<String> binariesNamed(Path dataFolder, Path work) throws IOException {
        Set<String> names = new TreeSet<>();
        Path links = Files.createTempDirectory(work, "names");
        try {
            link(dataFolder.resolve(Store.TREE), links);
            try (ReadOnlyFileStore tree = openReadOnly(links)) {
                collect(SegmentNodeStoreBuilders.builder(tree).build().getRoot(), names);
            }
        } finally {
            remove(links);
        }
        return names;
    }

    /**
     * Has a journal name the last tree again that is gone or lost lines; nobody may have the folder open.
     *
     * @throws IOException with a sentence that tells why it was not made; then nothing was changed
     */
    public static void recoverJournal(Path dataFolder) throws IOException {
        RecoveredJournal.make(dataFolder);
    }

    /** Whether a house keeps its content there. */
    public static boolean isData(Path folder) {
        return Files.isDirectory(folder.resolve(Store.TREE));
    }

    /** Where a large binary lies, or is to lie: aa/bb/cc/aabbcc… */
    public static Path binary(Path dataFolder, String name) {
        if (!BinaryNames.isName(name)) {
            throw new IllegalArgumentException("'" + name + "' is no name of a binary");
        }
        return BinaryNames.place(dataFolder.resolve(Store.BINARIES), name);
    }

    /** What Oak finds wrong in a tree, in its words; empty when it is sound. The tree may be written in meanwhile. */
    public static List<String> problems(Path dataFolder, Path work) throws IOException {
        Path links = Files.createTempDirectory(work, "check");
        StringWriter errors = new StringWriter();
        try {
            link(dataFolder.resolve(Store.TREE), links);
            // Its exit code is 0 also when it found something: the text tells.
            int code = Check.builder()
                    .withPath(links.toFile())
                    .withJournal(links.resolve(JOURNAL).toFile())
                    .withCheckHead(true)
                    .withCheckpoints(Set.of())
                    .withFilterPaths(Set.of("/"))
                    .withRevisionsCount(1)
                    .withOutWriter(new PrintWriter(StringWriter.nullWriter()))
                    .withErrWriter(new PrintWriter(errors, true))
                    .build()
                    .run();
            if (code != 0) {
                errors.append("the check itself failed, code ").append(Integer.toString(code));
            }
        } finally {
            remove(links);
        }
        return errors.toString().lines().filter(line -> !line.isBlank()).toList();
    }

    /** First the journal: what it speaks of is in the archives, which only grow. */
    private static void link(Path tree, Path into) throws IOException {
        Files.copy(tree.resolve(JOURNAL), into.resolve(JOURNAL));
        try (Stream<Path> files = Files.list(tree)) {
            for (Path file : files.filter(StoreFiles::isArchive).toList()) {
                linkOrCopy(file, into.resolve(file.getFileName().toString()));
            }
        }
        Files.copy(tree.resolve("manifest"), into.resolve("manifest"), StandardCopyOption.REPLACE_EXISTING);
    }

    private static boolean isArchive(Path file) {
        return file.getFileName().toString().endsWith(".tar");
    }

    private static void linkOrCopy(Path file, Path to) throws IOException {
        try {
            Files.createLink(to, file);
        } catch (UnsupportedOperationException | IOException noLinksHere) {
            Files.copy(file, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static ReadOnlyFileStore openReadOnly(Path tree) throws IOException {
        try {
            return FileStoreBuilder.fileStoreBuilder(tree.toFile())
                    .withBlobStore(new BasicReadOnlyBlobStore())
                    .withSegmentCacheSize(32)
                    .withMemoryMapping(false)
                    .buildReadOnly();
        } catch (InvalidFileStoreVersionException failure) {
            throw new IOException("The repository in " + tree + " was made by another version", failure);
        }
    }

    private static void collect(NodeState node, Set<String> names) {
        for (PropertyState property : node.getProperties()) {
            if (Type.BINARY.equals(property.getType())) {
                add(property.getValue(Type.BINARY), names);
            } else if (Type.BINARIES.equals(property.getType())) {
                property.getValue(Type.BINARIES).forEach(blob -> add(blob, names));
            }
        }
        for (ChildNodeEntry child : node.getChildNodeEntries()) {
            collect(child.getNodeState(), names);
        }
    }

    private static void add(Blob blob, Set<String> names) {
        if (blob instanceof SegmentBlob large && large.isExternal()) {
            names.add(BinaryNames.of(String.valueOf(large.getBlobId())));
        }
    }

    /** Takes a folder away with all in it. */
    public static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes about) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, IOException failure) throws IOException {
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
