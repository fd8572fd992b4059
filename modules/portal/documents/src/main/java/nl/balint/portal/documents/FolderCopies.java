package nl.balint.portal.documents;

import java.util.ArrayList;
import java.util.List;
import nl.balint.portal.documents.internal.names.FileName;

/** Copies folders with what is in them, as whoever opened the area sees it. */
final class FolderCopies {

    private static final int MOST = 500;

    private final Folders folders;
    private final Filing filing;
    private final Trash trash;
    private final Quotas quotas;

    FolderCopies(Folders folders, Filing filing, Trash trash, Quotas quotas) {
        this.folders = folders;
        this.filing = filing;
        this.trash = trash;
        this.quotas = quotas;
    }

    /**
     * Copies the newest version of each document, under a name that is free. What was reported stays out of it, and who
     * may write in the copy is for the leaders to say again. Whether there is room is asked before anything is copied;
     * should it fail after all, what was copied lies in the trash.
     */
    Folder copy(Area area, Folder folder, Folder target) {
        Folders.requireFits(area, folder, target);
        requireFew(documents(area, folder));
        requireRoom(area, documents(area, folder));
        FileName free = Filing.free(area.node(target.path()), area, FileName.of(folder.name()));
        FolderKind kind = folder.holdsReports() ? FolderKind.REPORTS : FolderKind.PLAIN;
        List<Tree> inside = inside(area, folder);
        Folder made = folders.add(area, target, free, kind);
        try {
            fill(area, new Tree(folder, inside), made);
        } catch (RuntimeException failure) {
            trash.put(area, made);
            throw failure;
        }
        return made;
    }

    /** A folder and what was in it before its copy, which may stand in the same place, came to be. */
    private record Tree(Folder folder, List<Tree> inside) {}

    private static List<Tree> inside(Area area, Folder folder) {
        return area.folders(folder).stream()
                .map(child -> new Tree(child, inside(area, child)))
                .toList();
    }

    private void fill(Area area, Tree from, Folder into) {
        for (Document document : copied(area, from.folder())) {
            filing.copy(area, document, into);
        }
        for (Tree child : from.inside()) {
            FolderKind kind = child.folder().holdsReports() ? FolderKind.REPORTS : FolderKind.PLAIN;
            fill(area, child, folders.add(area, into, FileName.of(child.folder().name()), kind));
        }
    }

    private static List<Document> documents(Area area, Folder folder) {
        List<Document> all = new ArrayList<>(copied(area, folder));
        area.folders(folder).forEach(child -> all.addAll(documents(area, child)));
        return all;
    }

    private static List<Document> copied(Area area, Folder folder) {
        return area.documents(folder).stream()
                .filter(document -> !document.standing().isReported())
                .toList();
    }

    private static void requireFew(List<Document> documents) {
        if (documents.size() > MOST) {
            throw new Refusal("documents.refused.copy-many", MOST);
        }
    }

    private void requireRoom(Area area, List<Document> documents) {
        long size = documents.stream().mapToLong(Document::size).sum();
        // Given back at once: each document takes its own room.
        quotas.take(area.groupId(), size).close();
    }
}
