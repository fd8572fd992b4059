package nl.balint.portal.documents;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;
import nl.balint.portal.documents.internal.seal.GroupKey;
import nl.balint.portal.documents.internal.seal.SealedOctets;
import nl.balint.portal.documents.internal.seal.Vault;

/**
 * Files that could not be judged, because the virus scanner was away or too many were judged. They lie beside the
 * documents of their group, where nobody but the house can read.
 */
final class Quarantine {

    private static final String PLACE = "quarantine";
    private static final String FOLDER_ID = "folder";
    private static final String FOR_AUTHOR = "forAuthor";
    private static final int ID_OCTETS = 16;

    /** So that nobody fills the disk with what takes long to judge; it does not count for the room of the group. */
    private static final int MOST_OF_ONE = 20;

    /**
     * One of them.
     *
     * @param forAuthor whether it was judged, and its author must look at what was found
     */
    record Kept(
            String id,
            String groupId,
            String folderId,
            String name,
            String type,
            String by,
            Instant at,
            boolean forAuthor) {}

    private final Areas areas;
    private final Vault vault;
    private final Clock clock;
    private final SecureRandom random;

    Quarantine(Areas areas, Vault vault, Clock clock, SecureRandom random) {
        this.areas = areas;
        this.vault = vault;
        this.clock = clock;
        this.random = random;
    }

    /**
     * Puts a file there.
     *
     * @throws Refusal when its author has as many there as one may have
     */
    void put(Area area, Incoming incoming) {
        String groupId = area.groupId();
        if (list(groupId, incoming.plan().who()).size() >= MOST_OF_ONE) {
            throw new Refusal("documents.refused.waiting", MOST_OF_ONE);
        }
        GroupKey key = vault.key(groupId);
        byte[] id = new byte[ID_OCTETS];
        random.nextBytes(id);
        try (Content content = open()) {
            Node all = place(content, groupId);
            Node kept = all.add("q" + HexFormat.of().formatHex(id), Records.TYPE);
            Incoming.Plan plan = incoming.plan();
            kept.set(Records.NAME, key.close(plan.name().text()));
            kept.set(FOLDER_ID, plan.folderId());
            kept.set(Records.MEDIA_TYPE, plan.type());
            kept.set(Records.BY, plan.who());
            kept.set(Records.AT, Records.moment(clock.instant()));
            SealedOctets sealed = key.close(incoming.received(), () -> Files.newInputStream(incoming.file()));
            Records.setOctets(kept, Records.OCTETS, sealed);
            content.save();
        } catch (RuntimeException failure) {
            throw DiskFull.told(failure);
        }
    }

    /** Those of a group, the oldest first. */
    List<Kept> list(String groupId) {
        GroupKey key = vault.key(groupId);
        try (Content content = open()) {
            return content.find(path(groupId)).stream()
                    .flatMap(all -> all.children().stream())
                    .map(node -> read(node, groupId, key))
                    .sorted(Comparator.comparing(Kept::at))
                    .toList();
        }
    }

    /** Of one person, who sees that they wait. */
    List<Kept> list(String groupId, String who) {
        return list(groupId).stream().filter(kept -> kept.by().equals(who)).toList();
    }

    Optional<Kept> find(String groupId, String id, String who) {
        return list(groupId, who).stream().filter(kept -> kept.id().equals(id)).findFirst();
    }

    InputStream octets(Kept kept) throws IOException {
        try (Content content = open()) {
            Node node = content.get(path(kept.groupId()).child(kept.id()));
            return vault.key(kept.groupId())
                    .open(Records.octets(node, Records.OCTETS))
                    .open();
        }
    }

    void leaveToAuthor(Kept kept) {
        try (Content content = open()) {
            content.get(path(kept.groupId()).child(kept.id())).set(FOR_AUTHOR, Value.of(true));
            content.save();
        }
    }

    void remove(Kept kept) {
        try (Content content = open()) {
            Optional<Node> node = content.find(path(kept.groupId()).child(kept.id()));
            if (node.isEmpty()) {
                return;
            }
            Value.Binary octets = Records.octets(node.get(), Records.OCTETS).binary();
            node.get().delete();
            content.save();
            areas.repository().erase(octets);
        }
    }

    private static Kept read(Node node, String groupId, GroupKey key) {
        return new Kept(
                node.name(),
                groupId,
                Records.text(node, FOLDER_ID),
                key.open(Records.text(node, Records.NAME)),
                node.text(Records.MEDIA_TYPE).orElse(""),
                Records.text(node, Records.BY),
                Records.moment(node, Records.AT),
                Records.isSet(node, FOR_AUTHOR));
    }

    private Content open() {
        return areas.repository().open(Access.SYSTEM, View.DRAFT);
    }

    private static Node place(Content content, String groupId) {
        Node group = content.get(path(groupId).parent());
        return group.child(PLACE).orElseGet(() -> group.add(PLACE, Records.TYPE));
    }

    private static ContentPath path(String groupId) {
        return Records.area(groupId).parent().child(PLACE);
    }
}
