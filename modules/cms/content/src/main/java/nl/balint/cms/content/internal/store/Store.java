package nl.balint.cms.content.internal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import javax.jcr.Repository;
import javax.jcr.RepositoryException;
import javax.jcr.Session;
import org.apache.jackrabbit.api.JackrabbitRepository;
import org.apache.jackrabbit.core.data.DataStoreException;
import org.apache.jackrabbit.oak.jcr.Jcr;
import org.apache.jackrabbit.oak.plugins.blob.datastore.DataStoreBlobStore;
import org.apache.jackrabbit.oak.segment.SegmentNodeStoreBuilders;
import org.apache.jackrabbit.oak.segment.file.FileStore;
import org.apache.jackrabbit.oak.segment.file.FileStoreBuilder;
import org.apache.jackrabbit.oak.segment.file.InvalidFileStoreVersionException;
import org.apache.jackrabbit.oak.segment.memory.MemoryStore;
import org.apache.jackrabbit.oak.spi.state.NodeStore;

/** One opened Oak: lets sessions in by their principals, and makes what they save durable. */
public final class Store implements AutoCloseable {

    /** The folder of the tree, below the data folder. */
    public static final String TREE = "repository";

    /** The folder of the large binaries, below the data folder. */
    public static final String BINARIES = "binaries";

    /** What closes behind the repository, in this order. */
    private interface Ending {
        void close() throws IOException, DataStoreException;
    }

    /** Takes a large binary off the disk. */
    private interface Erasing {
        void erase(String identity) throws DataStoreException;
    }

    /** Writes the tree anew, without what was. */
    private interface Compaction {
        void run() throws IOException;
    }

    private final Repository repository;
    private final GroupCommit commits;
    private final Erasing binaries;
    private final Compaction compaction;
    private final Ending ending;

    private Store(NodeStore nodes, GroupCommit commits, Erasing binaries, Compaction compaction, Ending ending) {
        this.repository = new Jcr(nodes)
                .with(PrincipalLogin.security())
                .with(new StampConflicts())
                .withoutSessionMBeans()
                .createRepository();
        this.commits = commits;
        this.binaries = binaries;
        this.compaction = compaction;
        this.ending = ending;
    }

    /** Opens, or makes, the store in a folder: the tree in {@code repository}, what is large in {@code binaries}. */
    public static Store open(Path dataFolder) throws IOException {
        Files.createDirectories(dataFolder);
        DataFolderLock lock = DataFolderLock.take(dataFolder);
        try {
            DurableBinaries binaries = DurableBinaries.open(dataFolder.resolve(BINARIES));
            FileStore segments = openSegments(dataFolder.resolve(TREE), binaries);
            NodeStore nodes = SegmentNodeStoreBuilders.builder(segments).build();
            return new Store(nodes, new GroupCommit(segments::flush), binaries::erase, () -> compact(segments), () -> {
                segments.close();
                binaries.close();
                lock.close();
            });
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    /** A store that forgets everything when it closes. */
    public static Store inMemory() {
        try {
            return new Store(
                    SegmentNodeStoreBuilders.builder(new MemoryStore()).build(),
                    new GroupCommit(() -> {}),
                    identity -> {},
                    () -> {},
                    () -> {});
        } catch (IOException failure) {
            throw new IllegalStateException("A store in memory touches no disk", failure);
        }
    }

    /** A session that sees what these principals may see. */
    public Session login(Set<String> principals) throws RepositoryException {
        return repository.login(new PrincipalLogin.Principals(principals), null);
    }

    /** The durable save: when this returns, no crash takes the change away. The only place that calls Session.save. */
    public void save(Session session) throws RepositoryException {
        session.save();
        commits.awaitDurable();
    }

    /** Takes the file of a large binary off the disk; what the tree itself holds stays. */
    public void erase(String identity) throws RepositoryException {
        try {
            binaries.erase(identity);
        } catch (DataStoreException failure) {
            throw new RepositoryException("a binary could not be taken off the disk", failure);
        }
    }

    /**
     * Writes the tree anew without what was deleted or changed, and takes what nobody reads any more off the disk. One
     * generation is kept beside the newest, so what is deleted now is off the disk after the second time.
     */
    public void compact() throws RepositoryException {
        try {
            compaction.run();
        } catch (IOException failure) {
            throw new RepositoryException("the tree could not be written anew", failure);
        }
    }

    private static void compact(FileStore segments) throws IOException {
        if (segments.compactFull()) {
            segments.cleanup();
        }
    }

    @Override
    public void close() {
        if (repository instanceof JackrabbitRepository jackrabbit) {
            jackrabbit.shutdown();
        }
        try {
            ending.close();
        } catch (IOException | DataStoreException failure) {
            throw new IllegalStateException("Could not close the repository", failure);
        }
    }

    private static FileStore openSegments(Path folder, DurableBinaries binaries) throws IOException {
        Files.createDirectories(folder);
        try {
            return FileStoreBuilder.fileStoreBuilder(folder.toFile())
                    .withBlobStore(new DataStoreBlobStore(binaries))
                    .withSegmentCacheSize(64)
                    .withStringCacheSize(32)
                    .withTemplateCacheSize(16)
                    .build();
        } catch (InvalidFileStoreVersionException failure) {
            throw new IOException("The repository in " + folder + " was made by another version", failure);
        }
    }
}
