package nl.balint.portal.documents;

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
 * What is in each folder and version, as members, leaders and the house see it: read once through the rights of the
 * repository, and forgotten with the first change in the group. Nobody has rights of their own on documents, so all
 * members see alike; whether somebody is one is asked each time before they come here.
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
    }

    private static final int MOST_VERSIONS = 500;

    private record Place(Viewer viewer, ContentPath folder) {}

    private record Numbered(Viewer viewer, ContentPath document, int number) {}

    /** What is known of a group since its last change. */
    private static final class Known {
        private final AtomicLong changes = new AtomicLong();
        private final Map<Place, Listed> places = new ConcurrentHashMap<>();
        private final Map<Numbered, StoredVersion> versions = new ConcurrentHashMap<>();
    }

    private final Repository repository;
    private final Map<String, Known> groups = new ConcurrentHashMap<>();

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
                Known known = groups.get(segments.get(0));
                boolean isInArea = segments.size() == 1 || segments.get(1).equals(Records.AREA);
                if (known != null && isInArea) {
                    forget(known);
                }
            }
        }
    }

    private static void forget(Known known) {
        synchronized (known) {
            known.changes.incrementAndGet();
            known.places.clear();
            known.versions.clear();
        }
    }

    Listed list(Area area, ContentPath folder) {
        Viewer viewer = Viewer.of(area.content().access(), area.groupId());
        Known known = known(area);
        Place place = new Place(viewer, folder);
        Listed listed = known.places.get(place);
        return listed == null ? read(area, known, place) : listed;
    }

    /** That version of a document, for whoever may see the document. */
    Optional<StoredVersion> find(Area area, ContentPath document, int number) {
        Known known = known(area);
        Numbered numbered = new Numbered(Viewer.of(area.content().access(), area.groupId()), document, number);
        StoredVersion version = known.versions.get(numbered);
        return version == null ? read(area, known, numbered) : Optional.of(version);
    }

    private Known known(Area area) {
        return groups.computeIfAbsent(area.groupId(), unknown -> new Known());
    }

    private Optional<StoredVersion> read(Area area, Known known, Numbered numbered) {
        long before = known.changes.get();
        Optional<StoredVersion> read;
        try (Content content = repository.open(numbered.viewer().access(area.groupId()), View.DRAFT)) {
            read = Records.version(content, numbered.document(), numbered.number())
                    .map(node -> new StoredVersion(Records.version(node), Records.octets(node, Records.OCTETS)));
        }
        synchronized (known) {
            if (known.versions.size() >= MOST_VERSIONS) {
                known.versions.clear();
            }
            if (known.changes.get() == before) {
                read.ifPresent(version -> known.versions.put(numbered, version));
            }
        }
        return read;
    }

    private Listed read(Area area, Known known, Place place) {
        long before = known.changes.get();
        Listed read = read(area.key(), place.viewer().access(area.groupId()), place.folder());
        synchronized (known) {
            // Somebody may have changed something while this was read.
            if (known.changes.get() == before) {
                known.places.put(place, read);
            }
        }
        return read;
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
