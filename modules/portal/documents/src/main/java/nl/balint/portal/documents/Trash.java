package nl.balint.portal.documents;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.portal.documents.DocumentChange.Kind;
import nl.balint.portal.documents.internal.names.FileName;

/**
 * What was thrown away stays where it was, under another name, for thirty days: whoever could see it can see it still,
 * and nobody else.
 */
public final class Trash {

    private static final int NAME_OCTETS = 16;

    /**
     * Something in the trash.
     *
     * @param id of the document or folder
     * @param folder the name of the folder it was in
     */
    public record Thrown(String id, boolean isFolder, String name, String folder, Standing.Trashed standing) {}

    private final Watchers watchers;
    private final Turns turns;
    private final DocumentsConfig config;
    private final Clock clock;
    private final SecureRandom random;

    Trash(Watchers watchers, Turns turns, DocumentsConfig config, Clock clock, SecureRandom random) {
        this.watchers = watchers;
        this.turns = turns;
        this.config = config;
        this.clock = clock;
        this.random = random;
    }

    public void put(Area area, Document document) {
        throwAway(area, document.path());
        tell(Kind.TRASHED, area, List.of(document));
    }

    /** With everything in it. */
    public void put(Area area, Folder folder) {
        if (folder.isTop()) {
            throw Missing.failure();
        }
        List<Document> inside = all(area, folder);
        throwAway(area, folder.path());
        tell(Kind.TRASHED, area, inside);
    }

    /** Puts a document back where it was, under a name that is free. */
    public Document back(Area area, Document document) {
        putBack(area, document.path(), document.name());
        Document now = area.document(document.id());
        tell(Kind.RESTORED, area, List.of(now));
        return now;
    }

    public Folder back(Area area, Folder folder) {
        putBack(area, folder.path(), folder.name());
        Folder now = area.findFolder(folder.id()).orElseThrow(Missing::failure);
        tell(Kind.RESTORED, area, all(area, now));
        return now;
    }

    /** What was thrown away, the newest first; what lies in a folder that was thrown away comes back with it. */
    public List<Thrown> list(Area area) {
        List<Thrown> thrown = new ArrayList<>();
        collect(area, area.node(area.top().path()), thrown);
        thrown.sort(Comparator.comparing((Thrown one) -> one.standing().at()).reversed());
        return thrown;
    }

    private static void collect(Area area, Node folder, List<Thrown> thrown) {
        for (Node child : folder.children()) {
            boolean isFolder = Records.isFolder(child);
            if (!isFolder && !Records.isDocument(child)) {
                continue;
            }
            if (child.property(Records.TRASHED_AT).isPresent()) {
                thrown.add(thrown(area, child, isFolder, folder));
            } else if (isFolder) {
                collect(area, child, thrown);
            }
        }
    }

    private static Thrown thrown(Area area, Node child, boolean isFolder, Node folder) {
        String in = Records.folder(folder, area.key()).name();
        return isFolder ? of(Records.folder(child, area.key()), in) : of(Records.document(child, area.key()), in);
    }

    private static Thrown of(Folder folder, String in) {
        return new Thrown(folder.id(), true, folder.name(), in, (Standing.Trashed) folder.standing());
    }

    private static Thrown of(Document document, String in) {
        return new Thrown(document.id(), false, document.name(), in, (Standing.Trashed) document.standing());
    }

    private void throwAway(Area area, ContentPath path) {
        Folder folder = area.folderOf(path);
        Filing.requireWrite(area, folder);
        turns.in(folder.path(), area.content(), () -> {
            Node node = area.node(path);
            Instant now = clock.instant();
            node.set(Records.TRASHED_AT, Records.moment(now));
            node.set(Records.TRASHED_BY, area.who());
            node.set(Records.GONE, Records.moment(now.plus(config.trash())));
            // Its name is free for another at once.
            byte[] place = new byte[NAME_OCTETS];
            random.nextBytes(place);
            node.moveTo(folder.path().child("t" + HexFormat.of().formatHex(place)));
            area.content().save();
            return true;
        });
    }

    private void putBack(Area area, ContentPath path, String name) {
        Folder folder = area.folderOf(path);
        Filing.requireWrite(area, folder);
        if (folder.standing().isTrashed()) {
            throw new Refusal("documents.refused.folder-first", folder.name());
        }
        turns.in(folder.path(), area.content(), () -> {
            Node node = area.node(path);
            node.remove(Records.TRASHED_AT);
            node.remove(Records.TRASHED_BY);
            node.remove(Records.GONE);
            FileName free = Filing.free(area.node(folder.path()), area, FileName.of(name));
            Filing.place(area, node, folder.path(), free);
            area.content().save();
            return true;
        });
    }

    private static List<Document> all(Area area, Folder folder) {
        List<Document> all = new ArrayList<>(area.documents(folder));
        area.folders(folder).forEach(child -> all.addAll(all(area, child)));
        return all;
    }

    private void tell(Kind kind, Area area, List<Document> documents) {
        documents.forEach(
                document -> watchers.tell(new DocumentChange(kind, area.groupId(), document.id(), area.who())));
    }
}
