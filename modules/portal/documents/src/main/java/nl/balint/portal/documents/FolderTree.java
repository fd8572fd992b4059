package nl.balint.portal.documents;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** The folders of a group as a tree, to choose a place in. */
final class FolderTree {

    /**
     * A folder in the tree.
     *
     * @param name empty for the topmost
     * @param isOpen whether it can be chosen
     * @param isHere whether the thing lies in it now
     */
    record Branch(String id, String name, boolean isOpen, boolean isHere, List<Branch> branches) {
        Branch {
            branches = List.copyOf(branches);
        }
    }

    private FolderTree() {}

    /** Where a document can go: not to the topmost, and a report among reports only. */
    static Branch forDocument(Area area, Document document) {
        return branch(
                area,
                area.top(),
                folder -> !folder.isTop() && area.mayWrite(folder) && (!document.report() || folder.holdsReports()),
                area.folderOf(document.path()));
    }

    /** Where a folder can go: not into itself, and not among reports unless it holds them. */
    static Branch forFolder(Area area, Folder moved) {
        return branch(
                area,
                area.top(),
                folder -> area.mayWrite(folder)
                        && !folder.path().equals(moved.path())
                        && !folder.path().isBelow(moved.path())
                        && (folder.isTop() || folder.holdsReports() == moved.holdsReports()),
                area.folderOf(moved.path()));
    }

    private static Branch branch(Area area, Folder folder, Predicate<Folder> isOpen, Folder here) {
        List<Branch> branches = new ArrayList<>();
        for (Folder child : area.folders(folder)) {
            branches.add(branch(area, child, isOpen, here));
        }
        return new Branch(
                folder.id(), folder.name(), isOpen.test(folder), folder.id().equals(here.id()), branches);
    }
}
