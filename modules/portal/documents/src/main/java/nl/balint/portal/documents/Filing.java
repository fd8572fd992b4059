package nl.balint.portal.documents;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.portal.documents.DocumentChange.Kind;
import nl.balint.portal.documents.internal.names.FileName;
import nl.balint.portal.documents.internal.seal.SealedOctets;

/** Puts documents into folders, and moves them about. Each deed is on the disk when it returns, or it never was. */
public final class Filing {

    /** What to do when the folder has something of that name already. */
    public enum Clash {
        REFUSE,
        NUMBER
    }

    private final Areas areas;
    private final Quotas quotas;
    private final Watchers watchers;
    private final Turns turns;
    private final Clock clock;

    Filing(Areas areas, Quotas quotas, Watchers watchers, Turns turns, Clock clock) {
        this.areas = areas;
        this.quotas = quotas;
        this.watchers = watchers;
        this.turns = turns;
        this.clock = clock;
    }

    /** The same of which nobody hears. */
    Filing unheard() {
        return new Filing(areas, quotas, new Watchers(), turns, clock);
    }

    /** Adds a document, or a version of the one that has that name in the folder. */
    public Document add(Area area, Folder folder, NewFile file) {
        requireRoomForReports(area, folder);
        return stored(area, folder, file, octets -> once(area, folder, file, octets));
    }

    /** Adds a document beside those that have its name. */
    public Document addBeside(Area area, Folder folder, NewFile file) {
        requireRoomForReports(area, folder);
        return stored(area, folder, file, octets -> {
            FileName free = free(area.node(folder.path()), area, file.name());
            return once(area, folder, file.named(free), octets);
        });
    }

    /** Makes an older version the newest again, as a version of its own. */
    public Document restore(Area area, Document document, int number) {
        Folder folder = area.folderOf(document.path());
        requireWrite(area, folder);
        Node old = area.findVersionNode(document, number).orElseThrow(Missing::failure);
        try (Quotas.Room room = quotas.take(area.groupId(), Records.number(old, Records.SIZE))) {
            Document now = turns.in(folder.path(), area.content(), () -> {
                Node node = area.node(area.document(document.id()).path());
                Node version = addVersion(area, node, Records.text(old, Records.MEDIA_TYPE), Octets.of(old));
                version.set(Records.RESTORED, Value.of(number));
                area.content().save();
                return area.document(document.id());
            });
            room.use();
            return told(Kind.REPLACED, area, now);
        }
    }

    /** Gives it another name; its kind stays. */
    public Document rename(Area area, Document document, FileName name) {
        Folder folder = area.folderOf(document.path());
        requireWrite(area, folder);
        FileName wanted = name.withExtension(FileName.of(document.name()).extension());
        Document now = turns.in(folder.path(), area.content(), () -> {
            Node node = area.node(area.document(document.id()).path());
            place(area, node, folder.path(), wanted);
            area.content().save();
            return area.document(document.id());
        });
        return told(Kind.RENAMED, area, now);
    }

    public Document move(Area area, Document document, Folder target, Clash clash) {
        requireWrite(area, area.folderOf(document.path()));
        requireSameKind(area, document, target);
        Document now = turns.in(target.path(), area.content(), () -> {
            Node node = area.node(area.document(document.id()).path());
            FileName name = FileName.of(document.name());
            boolean stays = node.path().parent().equals(target.path());
            FileName free = clash == Clash.NUMBER && !stays ? free(area.node(target.path()), area, name) : name;
            if (target.holdsReports()) {
                node.set(Records.REPORT, Value.of(true));
            }
            place(area, node, target.path(), free);
            area.content().save();
            return area.document(document.id());
        });
        return told(Kind.MOVED, area, now);
    }

    /** Copies the newest version. */
    public Document copy(Area area, Document document, Folder target) {
        if (document.standing().isReported()) {
            throw new Refusal("documents.refused.reported");
        }
        requireSameKind(area, document, target);
        NewFile file = NewFile.of(
                FileName.of(document.name()),
                document.type(),
                document.size(),
                area.octets(document, document.version()),
                area.text(document));
        return addBeside(area, target, file);
    }

    private interface Adding {
        Document add(Octets octets);
    }

    /** Octets that are on the disk already; the text is there or not. */
    private record Octets(SealedOctets file, List<SealedOctets> text) {

        static Octets of(Node version) {
            boolean hasText = version.property(Records.TEXT).isPresent();
            return new Octets(
                    Records.octets(version, Records.OCTETS),
                    hasText ? List.of(Records.octets(version, Records.TEXT)) : List.of());
        }
    }

    /** The octets go to the disk first: then the turn is short, and a crash leaves no document without them. */
    private Document stored(Area area, Folder folder, NewFile file, Adding adding) {
        requireWrite(area, folder);
        try (Quotas.Room room = quotas.take(area.groupId(), file.size())) {
            Octets octets = store(area, file);
            try {
                Document document = turns.in(folder.path(), area.content(), () -> adding.add(octets));
                room.use();
                return told(document.version() == 1 ? Kind.ADDED : Kind.REPLACED, area, document);
            } catch (RuntimeException failure) {
                areas.repository().erase(octets.file().binary());
                octets.text().forEach(text -> areas.repository().erase(text.binary()));
                throw failure;
            }
        }
    }

    private static Octets store(Area area, NewFile file) {
        SealedOctets octets = store(area, area.key().close(file.size(), file.octets()));
        if (file.text().isEmpty()) {
            return new Octets(octets, List.of());
        }
        byte[] text = file.textOctets();
        Value.Binary.Source source = Value.Binary.of(text).source();
        return new Octets(octets, List.of(store(area, area.key().close(text.length, source))));
    }

    private static SealedOctets store(Area area, SealedOctets sealed) {
        return new SealedOctets(area.content().store(sealed.binary()), sealed.key(), sealed.size());
    }

    private Document once(Area area, Folder folder, NewFile file, Octets octets) {
        Node parent = area.node(folder.path());
        String place = area.key().place(file.name().text());
        Optional<Node> there = parent.child(place);
        if (there.filter(Records::isFolder).isPresent()) {
            throw new Refusal(Refusal.NAME_TAKEN);
        }
        Node document = there.orElseGet(() -> begin(area, parent, place, file.name(), folder));
        Node version = addVersion(area, document, file.type(), octets);
        if (!file.by().isEmpty()) {
            version.set(Records.DECLARED_BY, file.by());
            version.set(Records.DECLARED_AT, Records.moment(clock.instant()));
        }
        area.content().save();
        return Records.document(area.node(document.path()), area.key());
    }

    private Node begin(Area area, Node parent, String place, FileName name, Folder folder) {
        Node document = parent.add(place, Records.TYPE);
        document.set(Records.KIND, Records.DOCUMENT);
        document.set(Records.NAME, area.key().close(name.text()));
        document.set(Records.VERSION, Value.of(0));
        document.set(Records.FIRST_AT, Records.moment(clock.instant()));
        if (folder.holdsReports()) {
            document.set(Records.REPORT, Value.of(true));
        }
        document.add(Records.VERSIONS, Records.TYPE);
        return document;
    }

    private Node addVersion(Area area, Node document, String type, Octets octets) {
        long number = Records.number(document, Records.VERSION) + 1;
        Node version =
                document.child(Records.VERSIONS).orElseThrow(Missing::failure).add(Long.toString(number), Records.TYPE);
        Records.setOctets(version, Records.OCTETS, octets.file());
        octets.text().forEach(text -> Records.setOctets(version, Records.TEXT, text));
        for (Node described : List.of(version, document)) {
            described.set(Records.VERSION, Value.of(number));
            described.set(Records.MEDIA_TYPE, type);
            described.set(Records.SIZE, Value.of(octets.file().size()));
            described.set(Records.AT, Records.moment(clock.instant()));
            described.set(Records.BY, area.who());
        }
        return version;
    }

    static void place(Area area, Node node, ContentPath folder, FileName name) {
        ContentPath target = folder.child(area.key().place(name.text()));
        if (!target.equals(node.path()) && area.content().find(target).isPresent()) {
            throw new Refusal(Refusal.NAME_TAKEN);
        }
        node.set(Records.NAME, area.key().close(name.text()));
        if (!target.equals(node.path())) {
            node.moveTo(target);
        }
    }

    static FileName free(Node folder, Area area, FileName name) {
        FileName free = name;
        while (folder.child(area.key().place(free.text())).isPresent()) {
            free = free.next();
        }
        return free;
    }

    private static void requireRoomForReports(Area area, Folder folder) {
        if (folder.holdsReports() && !Choices.of(area).archive().isOn()) {
            throw new Refusal("documents.refused.no-archive");
        }
    }

    /** A report stays among reports, where its term and its silence in mails hold. */
    private static void requireSameKind(Area area, Document document, Folder target) {
        if (target.isTop()) {
            throw new Refusal("documents.refused.top");
        }
        requireWrite(area, target);
        if (document.report() && !target.holdsReports()) {
            throw new Refusal("documents.refused.report-stays");
        }
        requireRoomForReports(area, target);
    }

    private Document told(Kind kind, Area area, Document document) {
        watchers.tell(new DocumentChange(kind, area.groupId(), document.id(), area.who()));
        return document;
    }

    static void requireWrite(Area area, Folder folder) {
        if (!area.mayWrite(folder)) {
            throw Missing.failure();
        }
    }
}
