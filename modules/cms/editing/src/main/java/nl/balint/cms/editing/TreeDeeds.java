package nl.balint.cms.editing;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.editing.TreeBack.Spot;
import nl.balint.cms.editing.Undos.Way;
import nl.balint.cms.publishing.NodeNames;
import nl.balint.cms.publishing.PageState;
import nl.balint.cms.publishing.SecondPerson;
import nl.balint.cms.security.Visitor;

/** What is done with pages in the tree, several at once: each deed is one save, all or nothing. */
final class TreeDeeds {

    private static final String TREE = "tree";

    private final Edits edits;
    private final SecondPerson secondPerson;
    private final Undos<TreeBack> undos = new Undos<>();

    TreeDeeds(Edits edits, SecondPerson secondPerson) {
        this.edits = edits;
        this.secondPerson = secondPerson;
    }

    /** Whether they may go to the site by the hands of who asks. */
    boolean mayPublish(Visitor by, List<ContentPath> pages) {
        return secondPerson.mayPublish(by.userId(), ids(pages));
    }

    void publish(Visitor by, List<ContentPath> pages) {
        edits.deeds().by(by).publish(by.userId(), pages);
    }

    void unpublish(Visitor by, List<ContentPath> pages) {
        edits.deeds().by(by).unpublish(by.userId(), tops(pages));
    }

    /** Whether visitors see one of them. */
    boolean isOnSite(List<ContentPath> pages) {
        try (Content draft = edits.draft()) {
            return pages.stream().anyMatch(path -> PageState.of(page(draft, path)) != PageState.DRAFT);
        }
    }

    /** Puts them with all below them in the bin. */
    void drop(Visitor by, List<ContentPath> pages) {
        List<String> ids = ids(tops(pages));
        edits.deeds().by(by).drop(by.userId(), tops(pages));
        done(by, new TreeBack.Binned(ids));
    }

    /**
     * A place for pages.
     *
     * @param above the page they come below, or the top
     * @param before the name of the page they come before; with no such page they come last
     * @param after the name of the page they come after; when it is told, it counts
     */
    record Place(ContentPath above, String before, String after) {

        static Place last(ContentPath above) {
            return new Place(above, "", "");
        }

        /** The name of the page they come before; empty when they come last. */
        private String next(Content content, List<ContentPath> moved) {
            List<String> names = new ArrayList<>(content.get(above).childNames());
            int told = names.indexOf(after.isEmpty() ? before : after);
            int at = after.isEmpty() ? told : told + 1;
            return names.subList(told < 0 ? names.size() : at, names.size()).stream()
                    .filter(name -> !moved.contains(above.child(name)))
                    .findFirst()
                    .orElse("");
        }
    }

    /** Brings pages, with all below them, to a place. */
    void move(Visitor by, List<ContentPath> pages, Place place) {
        List<Spot> spots = edits.once(by, content -> {
            List<Spot> from = new ArrayList<>();
            String before = place.next(content, pages);
            for (ContentPath path : tops(pages)) {
                Node page = page(content, path);
                from.add(spot(page));
                edits.note(content, "page.moved", by, put(content, page, place.above(), page.name(), before));
            }
            return from;
        });
        done(by, new TreeBack.Moved(spots));
    }

    /** Puts pages one place higher or lower among those beside them. */
    void shift(Visitor by, List<ContentPath> pages, boolean higher) {
        ContentPath above = pages.get(0).parent();
        List<ContentPath> all = beside(above);
        int at = all.indexOf(higher ? pages.get(0) : pages.get(pages.size() - 1)) + (higher ? -1 : 1);
        if (at >= 0 && at < all.size()) {
            String beside = all.get(at).name();
            move(by, pages, higher ? new Place(above, beside, "") : new Place(above, "", beside));
        }
    }

    private List<ContentPath> beside(ContentPath above) {
        try (Content draft = edits.draft()) {
            return draft.get(above).children().stream()
                    .filter(PageTree::isPage)
                    .map(Node::path)
                    .toList();
        }
    }

    private static Node put(Content content, Node page, ContentPath parent, String name, String before) {
        Node above = content.get(parent);
        boolean stays = page.path().parent().equals(parent);
        Node moved = stays ? page : page.moveTo(parent.child(NodeNames.free(above, name)));
        if (before.equals(moved.name())) {
            return moved;
        }
        if (!before.isEmpty() && above.child(before).isPresent()) {
            above.orderBefore(moved.name(), before);
        } else {
            above.orderLast(moved.name());
        }
        return moved;
    }

    private static Spot spot(Node page) {
        Node above = page.parent().orElseThrow();
        List<String> names = above.childNames();
        int next = names.indexOf(page.name()) + 1;
        return new Spot(
                page.id(),
                PageTree.isPage(above) ? above.id() : "",
                page.name(),
                next < names.size() ? names.get(next) : "");
    }

    /** Makes each a second time, right after it, without the pages below it; tells the paths. */
    List<ContentPath> twice(Visitor by, List<ContentPath> pages, String titled) {
        List<ContentPath> made = edits.once(
                by,
                content -> pages.stream()
                        .map(path -> twice(content, by, page(content, path), titled))
                        .toList());
        done(by, new TreeBack.Made(ids(made)));
        return made;
    }

    private ContentPath twice(Content content, Visitor by, Node page, String titled) {
        Node above = page.parent().orElseThrow();
        Spot spot = spot(page);
        ContentPath to = above.path().child(NodeNames.free(above, page.name()));
        content.copy(page.path(), to);
        Node copy = content.get(to);
        copy.set("title", titled.replace("{0}", PageTree.title(page)));
        if (!spot.before().isEmpty()) {
            above.orderBefore(copy.name(), spot.before());
        }
        edits.note(content, "page.added", by, copy);
        return to;
    }

    boolean canTakeBack(Visitor by) {
        return undos.has(place(by), Way.BACK);
    }

    /**
     * Takes back what was done last; whether there was anything.
     *
     * @throws Overtaken when it cannot be, for somebody else went on with it
     */
    boolean takeBack(Visitor by) {
        Optional<TreeBack> back = undos.take(place(by), Way.BACK);
        back.ifPresent(deed -> takeBack(by, deed));
        return back.isPresent();
    }

    private void takeBack(Visitor by, TreeBack deed) {
        if (deed instanceof TreeBack.Binned binned) {
            edits.deeds().by(by).takeBack(by.userId(), binned.pages());
        } else if (deed instanceof TreeBack.Made made) {
            List<ContentPath> pages = where(made.pages());
            if (isOnSite(pages)) {
                throw new Overtaken();
            }
            edits.deeds().by(by).drop(by.userId(), pages);
        } else if (deed instanceof TreeBack.Moved moved) {
            List<Spot> spots = new ArrayList<>(moved.spots());
            Collections.reverse(spots);
            edits.once(by, content -> {
                spots.forEach(spot -> edits.note(content, "page.moved", by, back(content, spot)));
                return spots;
            });
        }
    }

    private static Node back(Content content, Spot spot) {
        Node page = content.findById(PageTree.WORKSPACE, spot.page()).orElseThrow(Overtaken::new);
        Node above = spot.parent().isEmpty()
                ? content.root(PageTree.WORKSPACE)
                : content.findById(PageTree.WORKSPACE, spot.parent()).orElseThrow(Overtaken::new);
        boolean isInside = (above.path().path() + "/").startsWith(page.path().path() + "/");
        if (isInside) {
            throw new Overtaken();
        }
        return put(content, page, above.path(), spot.name(), spot.before());
    }

    private List<ContentPath> where(List<String> ids) {
        try (Content draft = edits.draft()) {
            return ids.stream()
                    .map(id -> draft.findById(PageTree.WORKSPACE, id)
                            .orElseThrow(Overtaken::new)
                            .path())
                    .toList();
        }
    }

    private List<String> ids(List<ContentPath> pages) {
        try (Content draft = edits.draft()) {
            return pages.stream().map(path -> page(draft, path).id()).toList();
        }
    }

    private static Node page(Content content, ContentPath path) {
        return Desk.node(content, path, PageTree.PAGE);
    }

    /** Without those that go along with another above them. */
    private static List<ContentPath> tops(List<ContentPath> pages) {
        return pages.stream()
                .filter(page -> pages.stream().noneMatch(other -> page.path().startsWith(other.path() + "/")))
                .toList();
    }

    private void done(Visitor by, TreeBack back) {
        undos.done(place(by), back);
    }

    private static Undos.Place place(Visitor by) {
        return new Undos.Place(by.userId(), TREE);
    }
}
