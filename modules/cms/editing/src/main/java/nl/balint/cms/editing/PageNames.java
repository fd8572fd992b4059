package nl.balint.cms.editing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentChange;
import nl.balint.cms.content.ContentListener;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Progress;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;
import nl.balint.cms.publishing.PageBook;
import nl.balint.cms.publishing.PageBook.Entry;
import nl.balint.cms.publishing.SitePages;

/**
 * The titles of all pages of the draft, and which pages stand below which in what order, so that a tree of many
 * thousands is quick.
 */
final class PageNames implements ContentListener {

    private final Repository repository;
    private final PageBook<Title> titles;
    private final Map<ContentPath, Level> levels = new ConcurrentHashMap<>();
    private final AtomicLong changes = new AtomicLong();

    /** A title as it is read, and as it is looked for. */
    private record Title(String text, String small) {
        static Title of(Node page) {
            String text = SitePages.title(page);
            return new Title(text, text.toLowerCase(Locale.ROOT));
        }
    }

    /** Which pages stand right below a place, in their order, and how many each of those has; true at one moment. */
    record Level(long moment, List<ContentPath> pages, Map<String, Integer> counts) {
        Level {
            pages = List.copyOf(pages);
            counts = Map.copyOf(counts);
        }
    }

    private PageNames(Repository repository) {
        this.repository = repository;
        this.titles = PageBook.of(repository, View.DRAFT, Title::of);
    }

    /** Kept from now on. */
    static PageNames of(Repository repository) {
        PageNames names = new PageNames(repository);
        repository.listen(names);
        return names;
    }

    @Override
    public void changed(ContentChange change) {
        boolean isOurs = change.view() == View.DRAFT
                && change.paths().stream().anyMatch(path -> path.workspace().equals(SitePages.WORKSPACE));
        if (isOurs) {
            changes.incrementAndGet();
            levels.clear();
        }
    }

    /** Reads all titles unless that was done. */
    void read(Progress progress) {
        titles.read(progress);
    }

    /** The pages whose title or address has these words, by their paths. */
    List<ContentPath> named(String words, int most) {
        String small = words.strip().toLowerCase(Locale.ROOT);
        return titles.ask(pages -> pages.entrySet().stream()
                .filter(page -> page.getKey().contains(small)
                        || page.getValue().value().small().contains(small))
                .limit(most)
                .map(page -> ContentPath.of(SitePages.WORKSPACE, page.getKey()))
                .toList());
    }

    /** The pages right below a place. */
    Level below(ContentPath place) {
        long moment = changes.get();
        Level known = levels.get(place);
        if (known != null && known.moment() == moment) {
            return known;
        }
        Level read = read(place, moment);
        levels.put(place, read);
        return read;
    }

    /** Opened after the moment was told, so that what is kept is never older than it says. */
    private Level read(ContentPath place, long moment) {
        String start = place.isRoot() ? "/" : place.path() + "/";
        List<String> names = names(place);
        return titles.ask(pages -> {
            List<ContentPath> below = names.stream()
                    .filter(name -> pages.containsKey(start + name))
                    .map(place::child)
                    .toList();
            return new Level(moment, below, counts(pages.tailMap(start, true), start));
        });
    }

    private List<String> names(ContentPath place) {
        try (Content draft = repository.open(Access.SYSTEM, View.DRAFT)) {
            return draft.find(place).map(Node::childNames).orElse(List.of());
        }
    }

    /** How many pages stand right below each of those, by their paths. */
    private static Map<String, Integer> counts(Map<String, Entry<Title>> pages, String start) {
        Map<String, Integer> counts = new HashMap<>();
        for (String path : pages.keySet()) {
            if (!path.startsWith(start)) {
                break;
            }
            int end = path.lastIndexOf('/');
            if (end > start.length() && path.indexOf('/', start.length()) == end) {
                counts.merge(path.substring(0, end), 1, Integer::sum);
            }
        }
        return counts;
    }

    /** How many pages stand right below one. */
    int count(ContentPath page) {
        return titles.ask(pages ->
                counts(pages.tailMap(page.path(), true), above(page) + "/").getOrDefault(page.path(), 0));
    }

    private static String above(ContentPath page) {
        return page.path().substring(0, page.path().lastIndexOf('/'));
    }
}
