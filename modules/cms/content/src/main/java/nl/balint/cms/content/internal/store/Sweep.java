package nl.balint.cms.content.internal.store;

import java.time.Duration;
import javax.jcr.RepositoryException;
import org.apache.jackrabbit.oak.plugins.blob.BlobReferenceRetriever;
import org.apache.jackrabbit.oak.plugins.blob.MarkSweepGarbageCollector;
import org.apache.jackrabbit.oak.spi.blob.GarbageCollectableBlobStore;

/**
 * Takes away the large binaries that no node speaks of any more, also not as the tree was a night ago. One that was
 * brought in the last day stays, for its node may still be on its way.
 */
final class Sweep {

    private static final Duration YOUNGEST = Duration.ofDays(1);
    private static final String HOUSE = "balint";

    private Sweep() {}

    /** @param marked knows what nodes speak of */
    static void run(BlobReferenceRetriever marked, GarbageCollectableBlobStore blobs) throws RepositoryException {
        try {
            new MarkSweepGarbageCollector(marked, blobs, Runnable::run, YOUNGEST.toMillis(), HOUSE, null, null)
                    .collectGarbage(false);
        } catch (Exception failure) {
            throw new RepositoryException("what no node speaks of any more could not be taken away", failure);
        }
    }
}
