package nl.balint.cms.publishing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import nl.balint.cms.content.ChangedPaths;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.NodeQuery;
import nl.balint.cms.content.Progress;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;

/**
 * Something that is known of each page of one view, by the path of the page. All pages are read when it is first asked;
 * after that only what was changed since, so that asking costs the same with ten pages and ten thousand.
 */
public final class PageBook<T> {

    private final Repository repository;
    private final Function<Node, T> reader;
    private final NavigableMap<String, Entry<T>> known = new TreeMap<>();
    private final ChangedPaths changed;

    /** What is known of a page, with the id by which it is known that it is that very page. */
    public record Entry<T>(String id, T value) {}

    private PageBook(Repository repository, View view, Function<Node, T> reader) {
        this.repository = repository;
        this.reader = reader;
        this.changed = new ChangedPaths(view, path -> path.workspace().equals(SitePages.WORKSPACE));
        changed.add(ContentPath.root(SitePages.WORKSPACE));
        repository.listen(changed);
    }

    /**
     * A book that is kept from now on.
     *
     * @param reader tells of a page what the book holds
     */
    public static <T> PageBook<T> of(Repository repository, View view, Function<Node, T> reader) {
        return new PageBook<>(repository, view, reader);
    }

    /** Reads all pages unless that was done, so that nobody waits for it; each page is a step. */
    public synchronized void read(Progress progress) {
        changed.read(repository, (content, path) -> read(content, path, progress));
    }

    /** Answers a question about all pages, in the order of their paths; what it is given is not for keeping. */
    public synchronized <R> R ask(Function<NavigableMap<String, Entry<T>>, R> question) {
        read(Progress.SILENT);
        return question.apply(known);
    }

    /** Reads what was changed at a path: of a page itself and which pages it has; of a part of a page that page. */
    private void read(Content content, ContentPath path, Progress progress) {
        if (known.isEmpty()) {
            known.putAll(all(content, progress));
            return;
        }
        ContentPath place = path;
        while (!place.isRoot() && content.find(place).filter(SitePages::isPage).isEmpty()) {
            forget(place.path());
            place = place.parent();
        }
        Node here = content.get(place);
        if (!place.isRoot() && !isKnown(here)) {
            whole(here);
        } else {
            if (!place.isRoot()) {
                note(here);
            }
            if (place.equals(path)) {
                below(here);
            }
        }
    }

    private Map<String, Entry<T>> all(Content content, Progress progress) {
        Map<String, Entry<T>> all = new HashMap<>();
        List<ContentPath> pages =
                content.paths(NodeQuery.in(SitePages.WORKSPACE).ofType(SitePages.PAGE));
        for (ContentPath path : pages) {
            progress.step(SitePages.WORKSPACE, all.size(), pages.size());
            content.find(path).ifPresent(page -> all.put(path.path(), entry(page)));
        }
        return all;
    }

    private boolean isKnown(Node page) {
        Entry<T> entry = known.get(page.path().path());
        return entry != null && entry.id().equals(page.id());
    }

    /** A page that was not there before comes with all below it. */
    private void whole(Node page) {
        forget(page.path().path());
        note(page);
        page.children().stream().filter(SitePages::isPage).forEach(this::whole);
    }

    /** Which pages are right below it now. */
    private void below(Node node) {
        String start = node.path().isRoot() ? "/" : node.path().path() + "/";
        Set<String> names = Set.copyOf(node.childNames());
        Set<String> gone = new HashSet<>();
        range(start).keySet().forEach(page -> {
            String name = page.substring(start.length()).split("/", 2)[0];
            if (!names.contains(name)) {
                gone.add(start + name);
            }
        });
        gone.forEach(this::forget);
        names.stream()
                .filter(name -> !known.containsKey(start + name))
                .flatMap(name -> node.child(name).stream())
                .filter(SitePages::isPage)
                .forEach(this::whole);
    }

    private void forget(String path) {
        known.remove(path);
        range(path + "/").clear();
    }

    /** All paths that begin so; the sign after a slash is a zero. */
    private NavigableMap<String, Entry<T>> range(String start) {
        return known.subMap(start, true, start.substring(0, start.length() - 1) + "0", false);
    }

    private void note(Node page) {
        known.put(page.path().path(), entry(page));
    }

    private Entry<T> entry(Node page) {
        return new Entry<>(page.id(), reader.apply(page));
    }
}
