package nl.balint.cms.content;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The published nodes as one set of principals sees them at one revision. Shared by all who ask on behalf of these
 * principals; a node is read from Oak once. Its session is opened at the first node that is not known yet, and closed
 * when the last user has gone.
 */
final class Snapshot implements NodeSource {

    /** What is remembered, of all snapshots together, so that memory has one bound. */
    static final class Memory {

        /** 64 MB: what is left of a heap of 512 beside all else, with a hundred thousand pages too. */
        private static final long MOST_OCTETS = 64L * 1024 * 1024;

        private final Cache<Key<ContentPath>, NodeRecord> nodes = Caffeine.newBuilder()
                .maximumWeight(MOST_OCTETS)
                .weigher((Key<ContentPath> key, NodeRecord node) -> node.weight())
                .build();
        private final Cache<Key<String>, Optional<ContentPath>> ids =
                Caffeine.newBuilder().maximumSize(20_000).build();
        private final Cache<Key<NodeQuery>, List<ContentPath>> queries =
                Caffeine.newBuilder().maximumSize(2_000).build();

        void forget() {
            nodes.invalidateAll();
            ids.invalidateAll();
            queries.invalidateAll();
        }
    }

    /**
     * Its comparison is written by hand: the one of a record is slow until it is compiled, and every read comes by
     * here.
     */
    private record Key<T>(Snapshot snapshot, T what) {

        @Override
        public boolean equals(Object other) {
            return other instanceof Key<?> key && key.snapshot == snapshot && key.what.equals(what);
        }

        @Override
        public int hashCode() {
            return 31 * System.identityHashCode(snapshot) + what.hashCode();
        }
    }

    private final long revision;
    private final Memory memory;
    private final Supplier<LiveNodes> opener;
    private final AtomicInteger users = new AtomicInteger(1);
    private @Nullable LiveNodes live;

    /** The one who makes it is its first user. */
    Snapshot(long revision, Memory memory, Supplier<LiveNodes> opener) {
        this.revision = revision;
        this.memory = memory;
        this.opener = opener;
    }

    long revision() {
        return revision;
    }

    /** Whether there is one user more; not when the last one has gone already. */
    boolean enter() {
        return users.getAndUpdate(count -> count == 0 ? 0 : count + 1) > 0;
    }

    void leave() {
        if (users.decrementAndGet() == 0) {
            end();
        }
    }

    @Override
    public Optional<NodeRecord> find(ContentPath path) {
        Key<ContentPath> key = new Key<>(this, path);
        NodeRecord known = memory.nodes.getIfPresent(key);
        if (known != null) {
            return Optional.of(known);
        }
        Optional<NodeRecord> read = read(nodes -> nodes.find(path).map(NodeRecord::whole));
        read.ifPresent(record -> memory.nodes.put(key, record));
        return read;
    }

    @Override
    public Optional<ContentPath> findById(String workspace, String id) {
        Key<String> key = new Key<>(this, workspace + ":" + id);
        Optional<ContentPath> known = memory.ids.getIfPresent(key);
        if (known == null) {
            known = read(nodes -> nodes.findById(workspace, id));
            memory.ids.put(key, known);
        }
        return known;
    }

    @Override
    public List<ContentPath> list(NodeQuery query) {
        Key<NodeQuery> key = new Key<>(this, query);
        List<ContentPath> known = memory.queries.getIfPresent(key);
        if (known == null) {
            known = List.copyOf(read(nodes -> nodes.list(query)));
            memory.queries.put(key, known);
        }
        return known;
    }

    private interface Reading<T> {
        T from(LiveNodes nodes);
    }

    private synchronized <T> T read(Reading<T> reading) {
        if (live == null) {
            live = opener.get();
        }
        return reading.from(live);
    }

    private synchronized void end() {
        if (live != null) {
            live.session().logout();
        }
    }
}
