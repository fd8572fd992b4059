package nl.balint.cms.content.internal.store;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import javax.jcr.RepositoryException;
import org.apache.jackrabbit.oak.plugins.document.ClusterNodeInfoDocument;
import org.apache.jackrabbit.oak.plugins.document.DocumentBlobReferenceRetriever;
import org.apache.jackrabbit.oak.plugins.document.DocumentNodeStore;
import org.apache.jackrabbit.oak.plugins.document.DocumentStoreException;
import org.apache.jackrabbit.oak.plugins.document.LastRevRecoveryAgent;
import org.apache.jackrabbit.oak.plugins.document.rdb.RDBDocumentNodeStoreBuilder;
import org.apache.jackrabbit.oak.spi.blob.GarbageCollectableBlobStore;
import org.apache.jackrabbit.oak.spi.state.NodeStore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The tree and the large binaries in a PostgreSQL that several machines share (docs/decisions/0085). Each machine has a
 * number and a lease; one whose lease ran out may not write any more, and opens anew with another number.
 */
final class InDatabase implements Keeping {

    private static final Logger LOG = LoggerFactory.getLogger(InDatabase.class);
    private static final long MEMORY = 64L * 1024 * 1024;

    /** How often a machine tells of its changes, and looks at those of the others, in milliseconds. */
    private static final int PACE = 300;

    private static final int ROUNDS = 30;
    private static final long KEPT_HOURS = 24;

    private final MachineNumber number;
    private final HikariDataSource pool;
    private final Following following = new Following();
    private final Watch watch;
    private volatile DocumentNodeStore nodes;
    private volatile boolean hasLostLease;
    private @Nullable Consumer<NodeStore> renewal;

    private InDatabase(MachineNumber number, HikariDataSource pool, Connections connections) {
        this.number = number;
        this.pool = pool;
        this.nodes = build();
        this.watch = new Watch(connections::look, pool::getConnection, this::tend);
    }

    static InDatabase open(Path dataFolder, Connections connections) throws IOException {
        HikariDataSource pool = connections.pool();
        try {
            InDatabase opened = new InDatabase(new MachineNumber(dataFolder), pool, connections);
            opened.seeAll();
            opened.watch.start();
            return opened;
        } catch (RuntimeException failure) {
            pool.close();
            throw new IOException(
                    "The content in " + connections + " cannot be opened: " + failure.getMessage(), failure);
        }
    }

    private DocumentNodeStore build() {
        RDBDocumentNodeStoreBuilder builder = RDBDocumentNodeStoreBuilder.newRDBDocumentNodeStoreBuilder();
        builder.setRDBConnection(pool)
                .setLeaseFailureHandler(() -> hasLostLease = true)
                .setAsyncDelay(PACE)
                .memoryCacheSize(MEMORY);
        DocumentNodeStore built = number.taken(
                builder.getDocumentStore(), free -> builder.setClusterId(free).build());
        built.addObserver(following.observer(built.getRoot()));
        return built;
    }

    /**
     * Makes seen what a dead machine, such as this one before it fell, saved last; a neighbour may be at it already.
     */
    private void seeAll() {
        LastRevRecoveryAgent left = nodes.getLastRevRecoveryAgent();
        for (int round = 0; round < ROUNDS && left.isRecoveryNeeded(); round++) {
            left.performRecoveryIfNeeded();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(PACE));
        }
        nodes.runBackgroundOperations();
    }

    @Override
    public NodeStore nodes() {
        return nodes;
    }

    /** A commit is in the database when it returns. */
    @Override
    public void makeDurable() {
        // Nothing is left to do.
    }

    @Override
    public void erase(String identity) throws RepositoryException {
        GarbageCollectableBlobStore blobs = blobs();
        try {
            List<String> chunks = new ArrayList<>();
            blobs.resolveChunks(identity).forEachRemaining(chunks::add);
            blobs.countDeleteChunks(chunks, 0);
        } catch (Exception failure) {
            throw new RepositoryException("a binary could not be taken out of the database", failure);
        }
    }

    private GarbageCollectableBlobStore blobs() {
        if (nodes.getBlobStore() instanceof GarbageCollectableBlobStore blobs) {
            return blobs;
        }
        throw new IllegalStateException("The store of a database takes binaries away");
    }

    /** What was deleted or changed a day ago or earlier goes, and the large binaries that only it spoke of. */
    @Override
    public void compact() throws RepositoryException {
        try {
            nodes.getVersionGarbageCollector().gc(KEPT_HOURS, TimeUnit.HOURS);
            Sweep.run(new DocumentBlobReferenceRetriever(nodes), blobs());
        } catch (IOException | DocumentStoreException failure) {
            throw new RepositoryException("what was deleted could not be taken out of the database", failure);
        }
    }

    @Override
    public boolean isAway() {
        return watch.isAway() || hasLostLease;
    }

    @Override
    public void whenRenewed(Consumer<NodeStore> listener) {
        renewal = listener;
    }

    /** Whether another machine is in. */
    boolean hasCompany() {
        long now = Clock.systemUTC().millis();
        return ClusterNodeInfoDocument.all(nodes.getDocumentStore()).stream()
                .anyMatch(info ->
                        info.isActive() && info.getLeaseEndTime() > now && info.getClusterId() != nodes.getClusterId());
    }

    /** Makes what was saved here until now seen on other machines, sooner than the next round would. */
    void showOthers() {
        nodes.runBackgroundOperations();
    }

    void follow(Elsewhere elsewhere) {
        following.start(elsewhere);
    }

    /** While the database is there: a new store when the lease was lost, and what a machine that died left behind. */
    private void tend(Watch.Round round) {
        if (hasLostLease) {
            renew();
        } else if (round.isForNeighbours()) {
            nodes.getLastRevRecoveryAgent().performRecoveryIfNeeded();
        } else if (round.isForTidying()) {
            nodes.getJournalGarbageCollector().gc();
        }
    }

    private void renew() {
        LOG.warn("The lease of this machine ran out: it opens the content anew");
        DocumentNodeStore old = nodes;
        dispose(old);
        nodes = build();
        seeAll();
        hasLostLease = false;
        Optional.ofNullable(renewal).ifPresent(told -> told.accept(nodes));
        following.renewed();
        LOG.info("The content is open again");
    }

    private static void dispose(DocumentNodeStore store) {
        try {
            store.dispose();
        } catch (RuntimeException failure) {
            // Its lease is gone: it can write nothing any more, which is what it complains of.
            LOG.debug("The store whose lease ran out was left behind", failure);
        }
    }

    @Override
    public void close() {
        watch.close();
        try {
            nodes.dispose();
        } catch (RuntimeException failure) {
            LOG.warn("The database did not hear the goodbye of this machine: {}", failure.getMessage());
        }
        following.close();
        pool.close();
    }
}
