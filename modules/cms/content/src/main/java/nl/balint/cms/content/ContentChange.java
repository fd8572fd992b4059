package nl.balint.cms.content;

import java.util.Set;

/**
 * What a save changed in one view.
 *
 * @param paths the changed, added and removed nodes; of a subtree that was added, moved or removed as a whole only its
 *     top
 * @param revision the revision of the view from this change on
 */
public record ContentChange(View view, Set<ContentPath> paths, long revision) {

    public ContentChange {
        paths = Set.copyOf(paths);
    }
}
