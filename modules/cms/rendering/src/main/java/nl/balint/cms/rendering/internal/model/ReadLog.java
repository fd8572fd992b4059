package nl.balint.cms.rendering.internal.model;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;

/** Everything a page read while it was rendered; tells whether a change of the content touches it. */
public final class ReadLog {

    private final Map<ContentPath, NodeReads> nodes = new HashMap<>();
    private final Set<ContentPath> missing = new HashSet<>();
    private final Set<ContentPath> subtrees = new HashSet<>();
    private boolean everything;

    NodeReads of(Node node) {
        return nodes.computeIfAbsent(node.path(), path -> new NodeReads(node));
    }

    public void property(Node node, String name) {
        of(node).property(name, node.properties().get(name));
    }

    public void children(Node node) {
        of(node).children(node.children());
    }

    public void whole(Node node) {
        of(node).whole();
    }

    public void missing(ContentPath path) {
        missing.add(path);
    }

    /** A query went over the workspace, or something was not found in it: any change there may matter. */
    public void workspace(String name) {
        below(ContentPath.root(name));
    }

    /** A query went over everything below a path. */
    public void below(ContentPath path) {
        subtrees.add(path);
    }

    /** Nobody knows what was read. */
    public void everything() {
        everything = true;
    }

    /** Whether a page that read all this could now look different. */
    public boolean isTouchedBy(Collection<ContentPath> changed, Content now) {
        if (everything || changed.stream().anyMatch(path -> isAtOrBelow(path, subtrees))) {
            return true;
        }
        var near = new HashSet<>(changed);
        for (var path : changed) {
            if (!path.isRoot()) {
                near.add(path.parent());
            }
        }
        return missing.stream().anyMatch(path -> isAtOrBelow(path, near))
                || nodes.entrySet().stream()
                        .anyMatch(each -> isTouched(each.getKey(), each.getValue(), changed, near, now));
    }

    private static boolean isTouched(
            ContentPath path, NodeReads reads, Collection<ContentPath> changed, Set<ContentPath> near, Content now) {
        if (reads.isWhole() && changed.stream().anyMatch(each -> each.equals(path) || each.isBelow(path))) {
            return true;
        }
        return isAtOrBelow(path, near)
                && now.find(path).map(node -> !reads.areTrueFor(node)).orElse(true);
    }

    private static boolean isAtOrBelow(ContentPath path, Set<ContentPath> changed) {
        for (var at = path; ; at = at.parent()) {
            if (changed.contains(at)) {
                return true;
            }
            if (at.isRoot()) {
                return false;
            }
        }
    }
}
