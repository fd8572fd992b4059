package nl.balint.cms.assets;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentChange;
import nl.balint.cms.content.ContentListener;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.NodeQuery;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.publishing.PageFiles;
import nl.balint.cms.publishing.SitePages;

/**
 * Which pages name which files, in one view. All pages are read when it is first asked; after that only those that were
 * changed since.
 */
final class Uses implements ContentListener {

    private final Repository repository;
    private final View view;
    private final Map<ContentPath, Set<String>> idsByPage = new TreeMap<>();
    private final Set<ContentPath> changed = new HashSet<>(Set.of(ContentPath.root(SitePages.WORKSPACE)));

    Uses(Repository repository, View view) {
        this.repository = repository;
        this.view = view;
    }

    @Override
    public void changed(ContentChange change) {
        if (change.view() != view) {
            return;
        }
        synchronized (changed) {
            change.paths().stream()
                    .filter(path -> path.workspace().equals(SitePages.WORKSPACE))
                    .forEach(changed::add);
        }
    }

    /** The pages that name it, by their paths. */
    synchronized List<ContentPath> of(String id) {
        readAgain();
        return idsByPage.entrySet().stream()
                .filter(page -> page.getValue().contains(id))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** All ids that pages name. */
    synchronized Set<String> all() {
        readAgain();
        Set<String> all = new HashSet<>();
        idsByPage.values().forEach(all::addAll);
        return all;
    }

    private void readAgain() {
        Set<ContentPath> again;
        synchronized (changed) {
            again = Set.copyOf(changed);
            changed.clear();
        }
        if (again.isEmpty()) {
            return;
        }
        try (Content content = repository.open(Access.SYSTEM, view)) {
            again.forEach(path -> read(content, path));
        } catch (RuntimeException failure) {
            synchronized (changed) {
                changed.addAll(again);
            }
            throw failure;
        }
    }

    private void read(Content content, ContentPath path) {
        idsByPage.keySet().removeIf(page -> page.equals(path) || page.path().startsWith(below(path)));
        pageAt(content, path).ifPresent(this::note);
        if (content.find(path).isPresent()) {
            content.list(NodeQuery.below(path).ofType(SitePages.PAGE)).forEach(this::note);
        }
    }

    private static String below(ContentPath path) {
        return path.isRoot() ? "/" : path.path() + "/";
    }

    /** The page that is there, or that it is or was part of. */
    private static Optional<Node> pageAt(Content content, ContentPath path) {
        ContentPath place = path;
        while (!place.isRoot() && content.find(place).filter(SitePages::isPage).isEmpty()) {
            place = place.parent();
        }
        return content.find(place).filter(SitePages::isPage);
    }

    private void note(Node page) {
        idsByPage.put(page.path(), PageFiles.ids(page));
    }
}
