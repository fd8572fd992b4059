package nl.balint.portal.members;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentChange;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;

/**
 * All people, groups and memberships as last saved, in memory: they are few and asked at every request. A save renews
 * what it touched before it is answered, so nobody sees an old right after a change was told to be done.
 */
final class Roll {

    private final Repository repository;
    private final Set<ContentPath> stale = new HashSet<>();
    private volatile boolean fresh;
    private volatile RollPage page = RollPage.EMPTY;

    Roll(Repository repository) {
        this.repository = repository;
        stale.add(ContentPath.root(Places.MEMBERS));
        stale.add(ContentPath.root(Places.GROUPS));
        repository.listen(this::changed);
    }

    RollPage now() {
        if (!fresh) {
            renew();
        }
        return page;
    }

    private void changed(ContentChange change) {
        if (change.view() != View.DRAFT) {
            return;
        }
        List<ContentPath> touched =
                change.paths().stream().filter(Roll::isOurs).map(Roll::top).toList();
        if (!touched.isEmpty()) {
            synchronized (this) {
                stale.addAll(touched);
                fresh = false;
            }
        }
    }

    private synchronized void renew() {
        if (fresh) {
            return;
        }
        List<ContentPath> paths = new ArrayList<>(stale);
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            RollPage.Writer writer = page.copy();
            for (ContentPath path : paths) {
                renew(writer, content, path);
            }
            page = writer.page();
        }
        stale.clear();
        fresh = true;
    }

    private static void renew(RollPage.Writer writer, Content content, ContentPath path) {
        if (path.isRoot()) {
            writer.clear(path.workspace());
            for (Node node : content.root(path.workspace()).children()) {
                writer.put(node);
            }
            return;
        }
        writer.remove(path);
        content.find(path).ifPresent(writer::put);
    }

    /** What a group's area holds is not ours to remember, and changes often. */
    private static boolean isOurs(ContentPath path) {
        if (path.workspace().equals(Places.MEMBERS)) {
            return true;
        }
        List<String> names = path.segments();
        return path.workspace().equals(Places.GROUPS)
                && (names.size() < 2 || names.get(1).equals(Places.MEMBERSHIPS));
    }

    private static ContentPath top(ContentPath path) {
        ContentPath root = ContentPath.root(path.workspace());
        return path.isRoot() ? root : root.child(path.segments().get(0));
    }
}
