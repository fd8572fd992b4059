package nl.balint.cms.content;

import java.util.List;
import java.util.Optional;

/**
 * What everybody sees, and among it one node of the draft with all below it: for who may look at that and no further.
 * Of what stands above it and is not published they see that it is there, not what lies beside it.
 */
public final class OnePage implements NodeSource {

    private final NodeSource published;
    private final NodeSource draft;
    private final ContentPath page;
    private final String files;

    private OnePage(NodeSource published, NodeSource draft, ContentPath page, String files) {
        this.published = published;
        this.draft = draft;
        this.page = page;
        this.files = files;
    }

    /**
     * As long as the draft is open.
     *
     * @param files the workspace of what the page speaks of and may not be published yet, of which nothing is listed
     */
    public static Content of(Content draft, ContentPath page, String files) {
        Content seen = new Content(draft.repository, Access.ANONYMOUS, View.DRAFT, Guard.NONE);
        seen.source = new OnePage(draft.repository.snapshot(Access.ANONYMOUS), draft.source(), page, files);
        return seen;
    }

    @Override
    public Optional<NodeRecord> find(ContentPath path) {
        if (path.equals(page) || path.isBelow(page)) {
            return draft.find(path);
        }
        Optional<NodeRecord> known = published.find(path);
        boolean isNeeded = page.isBelow(path) || path.workspace().equals(files);
        return known.isEmpty() && isNeeded ? draft.find(path) : known;
    }

    @Override
    public Optional<ContentPath> findById(String workspace, String id) {
        return draft.findById(workspace, id).filter(path -> find(path).isPresent());
    }

    @Override
    public List<ContentPath> list(NodeQuery query) {
        return published.list(query);
    }
}
