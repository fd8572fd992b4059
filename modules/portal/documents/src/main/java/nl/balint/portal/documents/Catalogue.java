package nl.balint.portal.documents;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentChange;
import nl.balint.cms.content.ContentListener;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.portal.documents.internal.seal.GroupKey;

/**
 * What is in each folder and version, as members, leaders and the house see it: read through the rights of the
 * repository, and kept until a change in the group or until more is asked for than there is room for. Nobody has rights
 * of their own on documents, so all members see alike; whether somebody is one is asked each time before they come
 * here.
 */
final class Catalogue implements ContentListener {

    /** Who looks. */
    enum Viewer {
        MEMBER,
        LEADER,
        HOUSE;

        static Viewer of(Access access, String groupId) {
            if (access.isSystem()) {
                return HOUSE;
            }
            return access.principals().contains("lead:" + groupId) ? LEADER : MEMBER;
        }

        private Access access(String groupId) {
            return switch (this) {
                case MEMBER -> Access.of("group:" + groupId);
                case LEADER -> Access.of("group:" + groupId, "lead:" + groupId);
                case HOUSE -> Access.SYSTEM;
            };
        }
    }

    /** What is in a folder and was not thrown away; the folders by name. */
    record Listed(List<Folder> folders, List<Document> documents) {

        private static final Listed NOTHING = new Listed(List.of(), List.of());

        Listed {
            folders = List.copyOf(folders);
            documents = List.copyOf(documents);
        }

        private int entries() {
            return 1 + folders.size() + documents.size();
        }
    }

    /**
     * Documents and folders, half a kilobyte each: a sixteenth of the heap. Where the groups that are looked at
     * together have more, each look reads its folder anew, which is slow.
     */
    private static final long MOST_ENTRIES = Runtime.getRuntime().maxMemory() / 16 / 512;

    private static final long MOST_VERSIONS = 10_000;

    /** A moment of a group is over with its next change; what was read in it is not asked for again and falls out. */
    private record Moment(String groupId, long changes) {}

    private record Place(Moment moment, Viewer viewer, ContentPath folder) {}

    private record Numbered(Moment moment, Viewer viewer, ContentPath document, int number) {}

    private final Cache<Place, Listed> places = Caffeine.newBuilder()
            .maximumWeight(MOST_ENTRIES)
            .weigher((Place place, Listed listed) -> listed.entries())
            .build();
    private final Cache<Numbered, StoredVersion> versions =
            Caffeine.newBuilder().maximumSize(MOST_VERSIONS).build();
    private final Map<String, AtomicLong> changes = new ConcurrentHashMap<>();
    private final Repository repository;

    Catalogue(Repository repository) {
        this.repository = repository;
        repository.listen(this);
    }

    @Override
    public void changed(ContentChange change) {
        if (change.view() != View.DRAFT) {
            return;
        }
        for (ContentPath path : change.paths()) {
            List<String> segments = path.segments();
            if (path.workspace().equals(Records.WORKSPACE) && !segments.isEmpty()) {
                boolean isInArea = segments.size() == 1 || segments.get(1).equals(Records.AREA);
                if (isInArea) {
                    counter(segments.get(0)).incrementAndGet();
                }
            }
        }
    }

    private AtomicLong counter(String groupId) {
        return changes.computeIfAbsent(groupId, unknown -> new AtomicLong());
    }

    /** Asked before anything is read, so that what is kept under it is never older than it says. */
    private Moment moment(Area area) {
        return new Moment(area.groupId(), counter(area.groupId()).get());
    }

    Listed list(Area area, ContentPath folder) {
        Viewer viewer = Viewer.of(area.content().access(), area.groupId());
        Place place = new Place(moment(area), viewer, folder);
        Listed known = places.getIfPresent(place);
        if (known == null) {
            known = read(area.key(), viewer.access(area.groupId()), folder);
            places.put(place, known);
        }
        return known;
    }

    /** That version of a document, for whoever may see the document. */
    Optional<StoredVersion> find(Area area, ContentPath document, int number) {
        Viewer viewer = Viewer.of(area.content().access(), area.groupId());
        Numbered numbered = new Numbered(moment(area), viewer, document, number);
        StoredVersion known = versions.getIfPresent(numbered);
        return known == null ? read(area, numbered) : Optional.of(known);
    }

    private Optional<StoredVersion> read(Area area, Numbered numbered) {
        try (Content content = repository.open(numbered.viewer().access(area.groupId()), View.DRAFT)) {
            Optional<StoredVersion> read = Records.version(content, numbered.document(), numbered.number())
                    .map(node -> new StoredVersion(Records.version(node), Records.octets(node, Records.OCTETS)));
            read.ifPresent(version -> versions.put(numbered, version));
            return read;
        }
    }

    private Listed read(GroupKey key, Access access, ContentPath folder) {
        try (Content content = repository.open(access, View.DRAFT)) {
            return content.find(folder).map(node -> read(key, node)).orElse(Listed.NOTHING);
        }
    }

    private static Listed read(GroupKey key, Node folder) {
        List<Folder> folders = new ArrayList<>();
        List<Document> documents = new ArrayList<>();
        for (Node child : folder.children()) {
            if (child.property(Records.TRASHED_AT).isPresent()) {
                continue;
            }
            if (Records.isFolder(child)) {
                folders.add(Records.folder(child, key));
            } else if (Records.isDocument(child)) {
                documents.add(Records.document(child, key));
            }
        }
        folders.sort(Comparator.comparing(Folder::name, Names.order()));
        return new Listed(folders, documents);
    }
}
