package nl.balint.portal.documents;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;
import nl.balint.portal.documents.DocumentChange.Kind;
import nl.balint.portal.members.erasure.ErasureJournal;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes documents away for ever: all versions, their octets on the disk, their text, their place in the index. First it
 * is written down, then done; what a crash or an old backup leaves over is done at the next start.
 */
public final class Erasure {

    private static final Logger LOG = LoggerFactory.getLogger(Erasure.class);

    private final Areas areas;
    private final Quotas quotas;
    private final Watchers watchers;
    private final ErasureJournal journal;
    private final Clock clock;

    Erasure(Areas areas, Quotas quotas, Watchers watchers, ErasureJournal journal, Clock clock) {
        this.areas = areas;
        this.quotas = quotas;
        this.watchers = watchers;
        this.journal = journal;
        this.clock = clock;
    }

    /** Erases a document, or a folder with all that is in it. Whoever asks leads the group. */
    public void erase(Area area, String id) {
        Choices.requireLead(area);
        erase(area.groupId(), id, area.who());
    }

    /** For the house itself, when a term has passed. */
    void erase(String groupId, String id, String who) {
        try (Area house = areas.openForHouse(groupId)) {
            Node node = house.content()
                    .findById(Records.WORKSPACE, id)
                    .filter(found -> found.path().isBelow(Records.area(groupId)))
                    .orElseThrow(Missing::failure);
            List<Node> documents = documents(node);
            long size = documents.stream().mapToLong(Erasure::size).sum();
            List<String> ids = documents.stream().map(Node::id).toList();
            remove(house.content(), groupId, node);
            quotas.give(groupId, size);
            ids.forEach(gone -> watchers.tell(new DocumentChange(Kind.ERASED, groupId, gone, who)));
        }
    }

    /** Leaves only the newest version, because the older ones tell who somebody is. */
    void eraseOlder(String groupId, String documentId) {
        try (Area house = areas.openForHouse(groupId)) {
            Document document = house.document(documentId);
            Set<String> kept =
                    binaries(house.findVersionNode(document, document.version()).orElseThrow(Missing::failure));
            for (Version version : house.versions(document)) {
                if (version.number() != document.version()) {
                    Node node =
                            house.findVersionNode(document, version.number()).orElseThrow(Missing::failure);
                    remove(house.content(), groupId, node, kept);
                    quotas.give(groupId, version.size());
                }
            }
        }
    }

    /** Does again what the journal says: at the start, before anybody comes in. */
    void replay() {
        int again = 0;
        for (ErasureJournal.Line line : journal.read()) {
            if (line.isPerson()) {
                continue;
            }
            try (Content content = areas.repository().open(Access.SYSTEM, View.DRAFT)) {
                Optional<Node> back = content.findById(Records.WORKSPACE, line.id());
                Set<String> binaries = new HashSet<>(line.binaries());
                if (back.isPresent()) {
                    binaries.addAll(binaries(back.get()));
                    back.get().delete();
                    content.save();
                    again++;
                }
                binaries.forEach(this::eraseBinary);
            }
        }
        if (again > 0) {
            LOG.warn("{} documents had come back and were erased again", again);
        }
        journal.shorten(clock.instant());
    }

    private void remove(Content content, String groupId, Node node) {
        remove(content, groupId, node, Set.of());
    }

    private void remove(Content content, String groupId, Node node, Set<String> kept) {
        Set<String> binaries = binaries(node);
        binaries.removeAll(kept);
        journal.write(new ErasureJournal.Line(clock.instant(), groupId, node.id(), binaries));
        node.delete();
        content.save();
        binaries.forEach(this::eraseBinary);
    }

    private void eraseBinary(String identity) {
        areas.repository().erase(new Value.Binary(0, identity, java.io.InputStream::nullInputStream));
    }

    private static List<Node> documents(Node node) {
        if (Records.isDocument(node)) {
            return List.of(node);
        }
        List<Node> all = new ArrayList<>();
        node.children().forEach(child -> all.addAll(documents(child)));
        return all;
    }

    private static long size(Node document) {
        return document.child(Records.VERSIONS).stream()
                .flatMap(versions -> versions.children().stream())
                .mapToLong(version -> Records.number(version, Records.SIZE))
                .sum();
    }

    private static Set<String> binaries(Node node) {
        Set<String> identities = new HashSet<>();
        for (Value value : node.properties().values()) {
            if (value instanceof Value.Binary binary && !binary.identity().isEmpty()) {
                identities.add(binary.identity());
            }
        }
        node.children().forEach(child -> identities.addAll(binaries(child)));
        return identities;
    }
}
