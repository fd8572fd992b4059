package nl.balint.cms.publishing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Grant;
import nl.balint.cms.content.Guard;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.NodeQuery;
import nl.balint.cms.content.Right;
import nl.balint.cms.security.Visitor;

/**
 * What somebody may write, for one content that was opened. The nearest page that says something about them counts, and
 * on one page what was said last, as Oak decides it; where nothing is said everybody of the redactie may.
 */
final class Pen implements Guard {

    private static final Set<String> WORKSPACES = Set.of(SitePages.WORKSPACE, Bin.WORKSPACE);

    private final Set<String> principals;
    private final Map<ContentPath, Boolean> known = new HashMap<>();

    Pen(Visitor visitor) {
        principals = new HashSet<>(visitor.access().principals());
        principals.add(Writers.ALL);
        principals.add(Writers.ONE + visitor.userId());
    }

    static boolean isAbout(ContentPath path) {
        return WORKSPACES.contains(path.workspace());
    }

    boolean may(Content content, ContentPath path) {
        Boolean told = known.get(path);
        if (told != null) {
            return told;
        }
        boolean may = said(content, path).orElseGet(() -> path.isRoot() || may(content, path.parent()));
        known.put(path, may);
        return may;
    }

    /** What the very node says about them. */
    private Optional<Boolean> said(Content content, ContentPath path) {
        return content.find(path).isEmpty()
                ? Optional.empty()
                : content.grants(path).stream()
                        .filter(grant -> principals.contains(grant.principal()))
                        .flatMap(grant -> said(grant).stream())
                        .reduce((earlier, later) -> later);
    }

    /** Who may only read is told nothing by that; who may not even read does not write. */
    private static Optional<Boolean> said(Grant grant) {
        if (grant.effect() == Grant.Effect.DENY) {
            return Optional.of(false);
        }
        return grant.right() == Right.WRITE ? Optional.of(true) : Optional.empty();
    }

    @Override
    public void check(Content content, ContentPath path, Reach reach) {
        if (!isAbout(path)) {
            return;
        }
        check(content, path);
        if (reach == Reach.TREE) {
            pagesBelow(content, path).forEach(page -> check(content, page));
            known.clear();
        }
    }

    /** None below what is part of a page. */
    private static List<ContentPath> pagesBelow(Content content, ContentPath path) {
        boolean isPart = content.find(path)
                .filter(node -> node.isType(SitePages.COMPONENT) || node.isType(SitePages.AREA))
                .isPresent();
        return isPart
                ? List.of()
                : content.stream(NodeQuery.below(path).ofType(SitePages.PAGE))
                        .map(Node::path)
                        .toList();
    }

    private void check(Content content, ContentPath path) {
        if (!may(content, path)) {
            throw Writers.refusal(content, path);
        }
    }
}
