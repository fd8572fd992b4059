package nl.balint.cms.publishing;

import java.time.Clock;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.NodeQuery;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.WrongPath;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.security.Seals;

/** Where visitors are sent who ask for an address that was. A page at an address wins from what leads away from it. */
public final class Redirects {

    private static final String WORKSPACE = "redirects";

    private final Clock clock;

    public Redirects(Repository repository, Clock clock) {
        repository.addRecords(WORKSPACE);
        this.clock = clock;
    }

    /** What leads away from a path; whether there is a page by now is for the caller to know. */
    public Optional<Redirect> find(Content content, String from) {
        return content.find(path(from)).map(Redirects::redirect);
    }

    /** All, by the path. */
    public List<Redirect> list(Content content) {
        return content.root(WORKSPACE).children().stream()
                .map(Redirects::redirect)
                .sorted(Comparator.comparing(Redirect::from))
                .toList();
    }

    /** Where it leads now, when that is to something that visitors see. */
    public Optional<String> target(Content published, Redirect redirect) {
        return redirect.page().isEmpty()
                ? Optional.of(redirect.to())
                : published
                        .findById(SitePages.WORKSPACE, redirect.page())
                        .map(page -> page.path().path());
    }

    /** Takes the place of what led away from the same path; stands at the next save. */
    public void put(Content content, String from, String page, String to, String who) {
        drop(content, from);
        Node node = content.root(WORKSPACE).add(path(from).name(), Kept.RECORD);
        node.set("from", from);
        node.set("page", page);
        node.set("to", to);
        node.set("at", Kept.value(clock.instant()));
        node.set("who", who);
    }

    public void drop(Content content, String from) {
        content.find(path(from)).ifPresent(Node::delete);
    }

    /** Whether who is sent from the one to the other would come back to where they began. */
    public boolean isLoop(Content content, Content published, String from, String to) {
        Set<String> seen = new HashSet<>(Set.of(from));
        String at = to;
        while (seen.add(at)) {
            if (isPage(published, at)) {
                return false;
            }
            Optional<Redirect> next =
                    find(content, at).filter(redirect -> redirect.page().isEmpty());
            if (next.isEmpty()) {
                return false;
            }
            at = next.get().to();
        }
        return true;
    }

    /** Whether visitors see a page there. */
    public static boolean isPage(Content published, String path) {
        try {
            return published
                    .find(ContentPath.of(SitePages.WORKSPACE, path))
                    .filter(SitePages::isPage)
                    .isPresent();
        } catch (WrongPath noPath) {
            return false;
        }
    }

    /**
     * The page is about to be published where it stands in the draft: what visitors see of it and of the pages below it
     * leads there from then on.
     */
    void arrives(Content content, Content published, Node page) {
        drop(content, page.path().path());
        published
                .findById(SitePages.WORKSPACE, page.id())
                .filter(visible -> !visible.path().equals(page.path()))
                .ifPresent(visible -> {
                    leave(content, visible);
                    published
                            .list(NodeQuery.below(visible.path()).ofType(SitePages.PAGE))
                            .forEach(below -> leave(content, below));
                });
    }

    private void leave(Content content, Node visible) {
        put(content, visible.path().path(), visible.id(), "", AuditLine.SYSTEM);
    }

    private static ContentPath path(String from) {
        return ContentPath.root(WORKSPACE).child(Seals.digest(from));
    }

    private static Redirect redirect(Node node) {
        return new Redirect(
                Kept.text(node, "from"),
                Kept.text(node, "page"),
                Kept.text(node, "to"),
                Kept.moment(node, "at").orElseThrow(),
                Kept.text(node, "who"));
    }
}
