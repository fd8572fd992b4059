package nl.balint.cms.site;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.NodeQuery;
import nl.balint.cms.content.Value;

/** The pages of the public site: which ones there are, in what order, at which address. */
final class SitePages {

    static final String WORKSPACE = "website";
    static final String PAGE = "mgnl:page";

    /** The node that is served at {@code /}. */
    static final String HOME = "/home";

    /** News, newest first. */
    static final NodeQuery NEWS = NodeQuery.below(ContentPath.of(WORKSPACE, "/nieuws"))
            .ofType(PAGE)
            .orderBy("date", NodeQuery.Direction.DESCENDING);

    /** Meetings, soonest first; those that are over too. */
    static final NodeQuery AGENDA = NodeQuery.below(ContentPath.of(WORKSPACE, "/agenda"))
            .ofType(PAGE)
            .orderBy("start", NodeQuery.Direction.ASCENDING);

    private SitePages() {}

    /** The address of a page on this site: {@code /kosten}, and {@code /} for the home page. */
    static String address(ContentPath path) {
        return path.path().equals(HOME) ? "/" : path.path();
    }

    /** All pages that visitors and search engines may find, in the order of the tree. */
    static List<Node> listed(Content content) {
        List<Node> pages = new ArrayList<>();
        collect(content.root(WORKSPACE), pages);
        return pages;
    }

    private static void collect(Node parent, List<Node> pages) {
        for (Node page : parent.children()) {
            if (page.type().equals(PAGE)) {
                if (page.property("noIndex").filter(Value.of(true)::equals).isEmpty()) {
                    pages.add(page);
                }
                collect(page, pages);
            }
        }
    }

    /** The moment that a property of a page tells; long ago when it tells none. */
    static Instant moment(Properties page, String name) {
        return page.property(name)
                .filter(Value.Moment.class::isInstance)
                .map(Value.Moment.class::cast)
                .map(moment -> moment.at().toInstant())
                .orElse(Instant.EPOCH);
    }

    /** When a meeting ends: as the page says, or else when it starts. */
    static Instant end(Properties page) {
        Instant end = moment(page, "end");
        return end.equals(Instant.EPOCH) ? moment(page, "start") : end;
    }

    /** A page by its properties, whether it is read for a template or for a feed. */
    interface Properties {
        Optional<Value> property(String name);
    }
}
