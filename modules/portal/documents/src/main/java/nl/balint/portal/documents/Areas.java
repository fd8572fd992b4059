package nl.balint.portal.documents;

import java.util.List;
import java.util.Optional;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentConflict;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Right;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;
import nl.balint.portal.documents.internal.names.FileName;
import nl.balint.portal.documents.internal.seal.GroupKey;
import nl.balint.portal.documents.internal.seal.Vault;

/** The way in to the documents of each group. */
public final class Areas {

    private final Repository repository;
    private final Vault vault;
    private final DocumentsConfig config;
    private final Catalogue catalogue;

    Areas(Repository repository, Vault vault, DocumentsConfig config) {
        this.repository = repository;
        this.vault = vault;
        this.config = config;
        this.catalogue = new Catalogue(repository);
    }

    /** The area of a group for somebody; a failure "not found" for whoever may not know of it. */
    public Area open(Access access, String groupId) {
        return find(access, groupId).orElseThrow(Missing::failure);
    }

    /** The area that holds a document or folder, when there is one that may be seen. */
    public Optional<Area> findHolding(Access access, String id) {
        Content content = repository.open(access, View.DRAFT);
        Optional<Area> area = Optional.empty();
        try {
            area = content.findById(Records.WORKSPACE, id)
                    .map(node -> node.path().segments())
                    .filter(segments -> segments.size() > 2 && segments.get(1).equals(Records.AREA))
                    .flatMap(segments -> enter(content, segments.get(0)));
            return area;
        } finally {
            if (area.isEmpty()) {
                content.close();
            }
        }
    }

    /** Whether there is such a document or folder at all, for whomever. */
    boolean holds(String id) {
        Optional<Area> area = findHolding(Access.SYSTEM, id);
        area.ifPresent(Area::close);
        return area.isPresent();
    }

    /** The groups that have an area. */
    public List<String> groupIds() {
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            return content.root(Records.WORKSPACE).children().stream()
                    .filter(group ->
                            group.child(Records.AREA).filter(Records::isFolder).isPresent())
                    .map(Node::name)
                    .toList();
        }
    }

    Repository repository() {
        return repository;
    }

    /** For the house itself, which may everything. */
    Area openForHouse(String groupId) {
        return open(Access.SYSTEM, groupId);
    }

    /** The same when there is one that may be known of. */
    Optional<Area> find(Access access, String groupId) {
        if (!ContentPath.isName(groupId)) {
            return Optional.empty();
        }
        Optional<Area> area = enter(access, groupId);
        if (area.isPresent() || !mayKnow(access, groupId)) {
            return area;
        }
        lay(groupId);
        return enter(access, groupId);
    }

    private Optional<Area> enter(Access access, String groupId) {
        Content content = repository.open(access, View.DRAFT);
        Optional<Area> area = enter(content, groupId);
        if (area.isEmpty()) {
            content.close();
        }
        return area;
    }

    private Optional<Area> enter(Content content, String groupId) {
        return content.find(Records.area(groupId))
                .filter(Records::isFolder)
                .map(folder -> new Area(content, groupId, vault.key(groupId), catalogue));
    }

    private static boolean mayKnow(Access access, String groupId) {
        return access.isSystem() || access.principals().contains("group:" + groupId);
    }

    /** For a group that came by another way than {@link #furnish}: when one of it first comes for its documents. */
    private void lay(String groupId) {
        ContentPath place = Records.area(groupId);
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            Optional<Node> group = content.find(place.parent());
            if (group.isEmpty() || content.find(place).filter(Records::isFolder).isPresent()) {
                return;
            }
            if (content.find(place).isEmpty()) {
                group.get().add(Records.AREA, Records.TYPE);
                content.allow(place, "group:" + groupId, Right.READ);
                content.allow(place, "lead:" + groupId, Right.WRITE);
            }
            furnish(content, groupId);
            content.save();
        } catch (ContentConflict laidByAnother) {
            // Two came at once for the first time; one of them has laid it.
        }
    }

    /** Lays the first folders in the area of a new group; stands at the save. */
    void furnish(Content content, String groupId) {
        Node area = content.get(Records.area(groupId));
        area.set(Records.KIND, Records.FOLDER);
        GroupKey key = vault.key(groupId);
        for (String name : config.folders()) {
            addFolder(area, key, FileName.of(name), config.reportFolders().contains(name));
        }
    }

    static Node addFolder(Node parent, GroupKey key, FileName name, boolean holdsReports) {
        Node folder = parent.add(key.place(name.text()), Records.TYPE);
        folder.set(Records.KIND, Records.FOLDER);
        folder.set(Records.NAME, key.close(name.text()));
        if (holdsReports) {
            folder.set(Records.HOLDS_REPORTS, Value.of(true));
        }
        return folder;
    }
}
