package nl.balint.portal.documents;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Right;
import nl.balint.cms.content.Value;
import nl.balint.portal.documents.emergency.Emergencies;
import nl.balint.portal.documents.internal.seal.GroupKey;
import nl.balint.portal.documents.internal.seal.SealedOctets;

/**
 * The documents of one group as they exist for whoever opened it: the repository decides what that is. To be closed
 * after use; for one thread.
 */
public final class Area implements AutoCloseable {

    private final Content content;
    private final String groupId;
    private final GroupKey key;
    private final Catalogue catalogue;

    Area(Content content, String groupId, GroupKey key, Catalogue catalogue) {
        this.content = content;
        this.groupId = groupId;
        this.key = key;
        this.catalogue = catalogue;
    }

    public String groupId() {
        return groupId;
    }

    /** The folder that holds all others. */
    public Folder top() {
        return Records.folder(content.get(Records.area(groupId)), key);
    }

    public Optional<Folder> findFolder(String id) {
        return findNode(id).filter(Records::isFolder).map(node -> Records.folder(node, key));
    }

    /** Whatever its standing. */
    public Optional<Document> findDocument(String id) {
        return findNode(id).filter(Records::isDocument).map(node -> Records.document(node, key));
    }

    /** The same, looked for where it was last: that is quicker than by its id alone. */
    Optional<Document> findDocument(String id, ContentPath where) {
        return content.find(where)
                .filter(node -> node.id().equals(id) && Records.isDocument(node))
                .map(node -> Records.document(node, key))
                .or(() -> findDocument(id));
    }

    /** As it is now; anything that was read before may be old. */
    public Document document(String id) {
        return findDocument(id).orElseThrow(Missing::failure);
    }

    /** The folder in which the document or folder at this path lies. */
    public Folder folderOf(ContentPath path) {
        return Records.folder(content.get(path.parent()), key);
    }

    /** What lies above: the topmost first, then each folder down to the one that holds it. */
    public List<Folder> above(ContentPath path) {
        ContentPath top = Records.area(groupId);
        return content.get(path).ancestors().stream()
                .filter(node -> node.path().equals(top) || node.path().isBelow(top))
                .map(node -> Records.folder(node, key))
                .toList();
    }

    /** The folders in it that were not thrown away, by name. */
    public List<Folder> folders(Folder folder) {
        return catalogue.list(this, folder.path()).folders();
    }

    /** The documents in it that were not thrown away, in no order. */
    public List<Document> documents(Folder folder) {
        return catalogue.list(this, folder.path()).documents();
    }

    /** All folders that were not thrown away: the topmost first, each before what is in it. */
    public List<Folder> allFolders() {
        List<Folder> all = new ArrayList<>();
        collect(top(), all);
        return all;
    }

    private void collect(Folder folder, List<Folder> all) {
        all.add(folder);
        folders(folder).forEach(child -> collect(child, all));
    }

    /** Whether the document or a folder above it was thrown away. */
    public boolean isInTrash(Document document) {
        return document.standing().isTrashed()
                || above(document.path()).stream()
                        .anyMatch(folder -> folder.standing().isTrashed());
    }

    /** All versions, the newest first. */
    public List<Version> versions(Document document) {
        return content.get(document.path()).child(Records.VERSIONS).stream()
                .flatMap(versions -> versions.children().stream())
                .map(Records::version)
                .sorted(Comparator.comparing(Version::number).reversed())
                .toList();
    }

    /** A version as it was last saved, with its octets. */
    Optional<StoredVersion> findVersion(Document document, int number) {
        return catalogue.find(this, document.path(), number);
    }

    /** The octets of a version, which stay readable though the document is changed or erased meanwhile. */
    Value.Binary.Source octets(StoredVersion version) {
        return key.open(version.octets());
    }

    /** The octets of a version, which stay readable though the document is changed or erased meanwhile. */
    public Value.Binary.Source octets(Document document, int number) {
        Node version = findVersionNode(document, number).orElseThrow(Missing::failure);
        return key.open(Records.octets(version, Records.OCTETS));
    }

    /** The text that was read in the version that is shown; empty when there is none. */
    public String text(Document document) {
        Optional<Node> version = findVersionNode(document, document.version())
                .filter(node -> node.property(Records.TEXT).isPresent());
        return version.map(node -> text(Records.octets(node, Records.TEXT))).orElse("");
    }

    /** Whether whoever opened the area may change what is in the folder. */
    public boolean mayWrite(Folder folder) {
        return !isReadingOnly() && content.may(folder.path(), Right.WRITE);
    }

    /** Whether whoever opened the area is from outside, for an emergency. */
    public boolean isReadingOnly() {
        return Emergencies.isReadingOnly(content.access(), groupId);
    }

    /** Whether whoever opened the area leads the group. */
    public boolean isLed() {
        return content.access().isSystem() || content.access().principals().contains("lead:" + groupId);
    }

    public String who() {
        return content.access().who();
    }

    Content content() {
        return content;
    }

    GroupKey key() {
        return key;
    }

    Node node(ContentPath path) {
        return content.find(path).orElseThrow(Missing::failure);
    }

    Optional<Node> findVersionNode(Document document, int number) {
        return Records.version(content, document.path(), number);
    }

    @Override
    public void close() {
        content.close();
    }

    private Optional<Node> findNode(String id) {
        ContentPath top = Records.area(groupId);
        return content.findById(Records.WORKSPACE, id)
                .filter(node -> node.path().equals(top) || node.path().isBelow(top));
    }

    private String text(SealedOctets sealed) {
        try (InputStream octets = key.open(sealed).open()) {
            return new String(octets.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
