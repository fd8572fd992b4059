package nl.balint.portal.documents;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import nl.balint.cms.content.Node;

/**
 * How much each group keeps, and how much is coming in. Counted once from the repository, and kept up to date from then
 * on.
 */
public final class Quotas {

    /**
     * How full a group's area is.
     *
     * @param used by all versions of all documents, those in the trash too, and by what is coming in
     */
    public record Quota(long used, long limit) {

        public long left() {
            return Math.max(0, limit - used);
        }

        /** 0 to 100. */
        public int percent() {
            return (int) Math.min(100, used * 100 / Math.max(1, limit));
        }
    }

    /** Room that is kept for a file on its way in; given back unless it is used. */
    final class Room implements AutoCloseable {

        private final String groupId;
        private long size;

        private Room(String groupId, long size) {
            this.groupId = groupId;
            this.size = size;
        }

        /** The file is in: it has the room for good. */
        void use() {
            size = 0;
        }

        @Override
        public void close() {
            give(groupId, size);
            size = 0;
        }
    }

    private final Areas areas;
    private final long limit;
    private final Map<String, Long> used = new ConcurrentHashMap<>();

    Quotas(Areas areas, DocumentsConfig config) {
        this.areas = areas;
        this.limit = config.groupBytes();
    }

    public Quota of(String groupId) {
        return new Quota(used.computeIfAbsent(groupId, this::count), limit);
    }

    /** Keeps room for a file, or refuses it. */
    Room take(String groupId, long size) {
        of(groupId);
        used.compute(groupId, (id, before) -> {
            long now = before == null ? count(id) : before;
            if (size > limit - now) {
                throw new Refusal("documents.refused.quota", Sizes.text(limit));
            }
            return now + size;
        });
        return new Room(groupId, size);
    }

    /** Gives back what was erased. */
    void give(String groupId, long size) {
        used.computeIfPresent(groupId, (id, before) -> Math.max(0, before - size));
    }

    /** Another machine changed what the group keeps. */
    void recount(String groupId) {
        used.remove(groupId);
    }

    private long count(String groupId) {
        try (Area area = areas.openForHouse(groupId)) {
            return size(area.node(area.top().path()));
        }
    }

    private static long size(Node node) {
        if (Records.isDocument(node)) {
            return node.child(Records.VERSIONS).stream()
                    .flatMap(versions -> versions.children().stream())
                    .mapToLong(version -> Records.number(version, Records.SIZE))
                    .sum();
        }
        return node.children().stream().mapToLong(Quotas::size).sum();
    }
}
