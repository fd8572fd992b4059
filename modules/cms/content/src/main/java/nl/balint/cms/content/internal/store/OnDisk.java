package nl.balint.cms.content.internal.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.jcr.RepositoryException;
import org.apache.jackrabbit.core.data.DataStoreException;
import org.apache.jackrabbit.oak.plugins.blob.datastore.DataStoreBlobStore;
import org.apache.jackrabbit.oak.segment.SegmentBlobReferenceRetriever;
import org.apache.jackrabbit.oak.segment.SegmentNodeStoreBuilders;
import org.apache.jackrabbit.oak.segment.file.FileStore;
import org.apache.jackrabbit.oak.segment.file.FileStoreBuilder;
import org.apache.jackrabbit.oak.segment.file.InvalidFileStoreVersionException;
import org.apache.jackrabbit.oak.spi.state.NodeStore;

/** The tree in segments and large binaries as files, both in the data folder of one process. */
final class OnDisk implements Keeping {

    /**
     * Of the archive that is being written Oak holds in memory which segment refers to which, and each save is a
     * segment of its own: with Oak's 256 MB that grew to more than 80 MB of heap.
     */
    private static final int ARCHIVE_MEGABYTES = 32;

    /**
     * Oak would remember a million nodes while it writes the tree anew, some 200 MB of heap, and keep them after that.
     * It does so for nodes that hang in the tree several times, as with checkpoints, of which there are none here.
     */
    private static final int NODES_REMEMBERED = 16 * 1024;

    private final FileStore segments;
    private final LastTree lastTree;
    private final DurableBinaries binaries;
    private final DataStoreBlobStore blobs;
    private final NodeStore nodes;
    private final GroupCommit commits;
    private volatile boolean isStopping;

    private OnDisk(FileStore segments, LastTree lastTree, DurableBinaries binaries, DataStoreBlobStore blobs) {
        this.lastTree = lastTree;
        this.segments = segments;
        this.binaries = binaries;
        this.blobs = blobs;
        this.nodes = SegmentNodeStoreBuilders.builder(segments).build();
        this.commits = new GroupCommit(lastTree::flush);
    }

    static OnDisk open(Path dataFolder) throws IOException {
        DurableBinaries binaries = DurableBinaries.open(dataFolder.resolve(Store.BINARIES));
        DataStoreBlobStore blobs = new DataStoreBlobStore(binaries);
        LostJournal.refuse(dataFolder);
        FileStore segments = openSegments(dataFolder.resolve(Store.TREE), blobs);
        return new OnDisk(segments, LastTree.of(segments, dataFolder), binaries, blobs);
    }

    @Override
    public NodeStore nodes() {
        return nodes;
    }

    @Override
    public void makeDurable() throws RepositoryException {
        commits.awaitDurable();
    }

    @Override
    public void erase(String identity) throws RepositoryException {
        try {
            binaries.erase(identity);
        } catch (DataStoreException failure) {
            throw new RepositoryException("a binary could not be taken off the disk", failure);
        }
    }

    /**
     * One generation is kept beside the newest, so what is deleted now is off the disk after the second time, and the
     * large binaries that only it spoke of.
     */
    @Override
    public void compact() throws RepositoryException {
        try {
            if (isStopping || !segments.compactFull()) {
                throw new RepositoryException("the tree was not written anew: room is short, or the house closes");
            }
            lastTree.flush();
            segments.cleanup();
            Sweep.run(new SegmentBlobReferenceRetriever(segments), blobs);
        } catch (IOException failure) {
            throw new RepositoryException("the tree could not be written anew", failure);
        }
    }

    @Override
    public void stopCompacting() {
        isStopping = true;
        segments.cancelGC();
    }

    @Override
    public void close() {
        segments.close();
        lastTree.close();
        binaries.close();
    }

    private static FileStore openSegments(Path folder, DataStoreBlobStore blobs) throws IOException {
        Files.createDirectories(folder);
        try {
            return FileStoreBuilder.fileStoreBuilder(folder.toFile())
                    .withBlobStore(blobs)
                    .withMaxFileSize(ARCHIVE_MEGABYTES)
                    .withSegmentCacheSize(64)
                    .withStringCacheSize(32)
                    .withTemplateCacheSize(16)
                    .withNodeDeduplicationCacheSize(NODES_REMEMBERED)
                    .build();
        } catch (InvalidFileStoreVersionException failure) {
            throw new IOException("The repository in " + folder + " was made by another version", failure);
        }
    }
}
