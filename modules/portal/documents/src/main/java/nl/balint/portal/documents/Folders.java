package nl.balint.portal.documents;

import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Right;
import nl.balint.cms.content.Value;
import nl.balint.portal.documents.internal.names.FileName;

/** Makes folders, and moves them about. */
public final class Folders {

    private static final int DEEPEST = 6;
    private static final int MOST = 200;

    private final Areas areas;
    private final Turns turns;

    Folders(Areas areas, Turns turns) {
        this.areas = areas;
        this.turns = turns;
    }

    /** A folder in a folder of reports holds reports too; another does when a leader says so. */
    public Folder add(Area area, Folder parent, FileName name, FolderKind kind) {
        Filing.requireWrite(area, parent);
        if (area.above(parent.path()).size() >= DEEPEST) {
            throw new Refusal("documents.refused.deep", DEEPEST);
        }
        if (area.allFolders().size() > MOST) {
            throw new Refusal("documents.refused.folders", MOST);
        }
        boolean holdsReports = parent.holdsReports() || (kind == FolderKind.REPORTS && area.isLed());
        return turns.in(parent.path(), area.content(), () -> {
            Node node = area.node(parent.path());
            if (node.child(area.key().place(name.text())).isPresent()) {
                throw new Refusal(Refusal.NAME_TAKEN);
            }
            Node folder = Areas.addFolder(node, area.key(), name, holdsReports);
            area.content().save();
            return Records.folder(area.node(folder.path()), area.key());
        });
    }

    public Folder rename(Area area, Folder folder, FileName name) {
        return move(area, folder, area.folderOf(folder.path()), name);
    }

    public Folder move(Area area, Folder folder, Folder target) {
        return move(area, folder, target, FileName.of(folder.name()));
    }

    private Folder move(Area area, Folder folder, Folder target, FileName name) {
        Filing.requireWrite(area, area.folderOf(folder.path()));
        requireFits(area, folder, target);
        ContentPath path = folder.path();
        turns.in(target.path(), area.content(), () -> {
            Filing.place(area, area.node(path), target.path(), name);
            area.content().save();
            return true;
        });
        return area.findFolder(folder.id()).orElseThrow(Missing::failure);
    }

    /** Not into itself, and reports among reports. */
    static void requireFits(Area area, Folder folder, Folder target) {
        Filing.requireWrite(area, target);
        if (target.path().equals(folder.path()) || target.path().isBelow(folder.path())) {
            throw new Refusal("documents.refused.into-itself");
        }
        if (target.holdsReports() && !folder.holdsReports()) {
            throw new Refusal("documents.refused.plain-among-reports");
        }
        if (folder.holdsReports() && !target.holdsReports() && !target.isTop()) {
            throw new Refusal("documents.refused.report-stays");
        }
    }

    /** Lets all members change what is in the folder, or the leaders only. */
    public void openToMembers(Area area, Folder folder, boolean open) {
        Choices.requireLead(area);
        if (folder.isTop()) {
            throw Missing.failure();
        }
        String members = "group:" + area.groupId();
        try (Area house = areas.openForHouse(area.groupId())) {
            Node node = house.node(folder.path());
            house.content().revoke(folder.path(), members);
            if (open) {
                house.content().allow(folder.path(), members, Right.WRITE);
            }
            node.set(Records.MEMBERS_WRITE, Value.of(open));
            house.content().save();
        }
    }
}
