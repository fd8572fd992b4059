package nl.balint.cms.contentapps;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import nl.balint.cms.content.ChangedPaths;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.NodeQuery;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.publishing.SitePages;

/**
 * The items of each workspace as lines, so that a list of ten thousand is quick. A workspace is read when it is first
 * asked for; after that only what was changed since.
 */
final class Lines {

    private final Repository repository;
    private final Map<String, Map<ContentPath, Line>> byWorkspace = new ConcurrentHashMap<>();
    private final ChangedPaths changed = new ChangedPaths(View.DRAFT, this::isAsked);

    Lines(Repository repository) {
        this.repository = repository;
        repository.listen(changed);
    }

    /** What changes in a workspace that nobody asked for yet need not be remembered: it is read whole. */
    private boolean isAsked(ContentPath path) {
        return byWorkspace.containsKey(path.workspace());
    }

    /** All items and folders of a workspace, by their paths. */
    synchronized List<Line> of(String workspace) {
        if (!byWorkspace.containsKey(workspace)) {
            byWorkspace.put(workspace, new TreeMap<>());
            changed.add(ContentPath.root(workspace));
        }
        changed.read(repository, this::read);
        return List.copyOf(lines(workspace).values());
    }

    private Map<ContentPath, Line> lines(String workspace) {
        return byWorkspace.getOrDefault(workspace, new TreeMap<>());
    }

    private void read(Content draft, ContentPath path) {
        Map<ContentPath, Line> lines = lines(path.workspace());
        Optional<Node> item = itemAt(draft, path);
        boolean isPart = item.filter(node -> !node.path().equals(path)).isPresent();
        if (!isPart) {
            lines.keySet().removeIf(known -> known.equals(path) || known.isBelow(path));
        }
        item.ifPresent(node -> lines.put(node.path(), Line.of(node)));
        if (!isPart && draft.find(path).isPresent()) {
            note(lines, draft.list(NodeQuery.below(path).ofType(SitePages.ITEM)));
            note(lines, draft.list(NodeQuery.below(path).ofType(SitePages.FOLDER)));
        }
    }

    private static void note(Map<ContentPath, Line> lines, Collection<Node> nodes) {
        nodes.stream().filter(SitePages::isItem).forEach(node -> lines.put(node.path(), Line.of(node)));
    }

    /** The item that is there, or that it is or was part of. */
    private static Optional<Node> itemAt(Content draft, ContentPath path) {
        ContentPath place = path;
        while (!place.isRoot()) {
            Optional<Node> found = draft.find(place);
            if (found.filter(SitePages::isItem).isPresent()) {
                return found;
            }
            if (found.isEmpty() && !place.equals(path)) {
                return Optional.empty();
            }
            place = place.parent();
        }
        return Optional.empty();
    }
}
