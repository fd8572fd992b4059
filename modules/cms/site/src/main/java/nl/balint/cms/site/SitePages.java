package nl.balint.cms.site;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;

/** The pages of the public site as the site itself sees them: which ones there are, in what order, at which address. */
final class SitePages {

    static final String WORKSPACE = "website";
    static final String PAGE = "mgnl:page";

    private static final ContentPath NEWS = ContentPath.of(WORKSPACE, "/nieuws");
    private static final ContentPath AGENDA = ContentPath.of(WORKSPACE, "/agenda");
    private static final String HOME = "/home";

    private SitePages() {}

    /** The address of a page on this site: {@code /kosten}, and {@code /} for the home page. */
    static String address(Node page) {
        String path = page.path().path();
        return path.equals(HOME) ? "/" : path;
    }

    /** The short name for menus, or the title, or at least the name of the node. */
    static String label(Node page) {
        return page.text("navigationTitle").or(() -> page.text("title")).orElse(page.name());
    }

    static List<Node> children(Node page) {
        return page.children().stream()
                .filter(child -> child.type().equals(PAGE))
                .toList();
    }

    /** The pages that a menu shows: those whose {@code navigation} names it. */
    static List<Node> menu(Content content, String name) {
        return children(content.root(WORKSPACE)).stream()
                .filter(page -> page.text("navigation").filter(name::equals).isPresent())
                .toList();
    }

    /** All pages that visitors and search engines may find, in the order of the tree. */
    static List<Node> listed(Content content) {
        List<Node> pages = new ArrayList<>();
        children(content.root(WORKSPACE)).forEach(page -> collect(page, pages));
        return pages;
    }

    private static void collect(Node page, List<Node> pages) {
        if (!isSet(page, "noIndex")) {
            pages.add(page);
        }
        children(page).forEach(child -> collect(child, pages));
    }

    /** News, newest first. */
    static List<Node> news(Content content) {
        return below(content, NEWS).stream()
                .filter(page -> moment(page, "date").isPresent())
                .sorted(Comparator.comparing((Node page) -> at(page, "date")).reversed())
                .toList();
    }

    /** Meetings that have not ended yet, soonest first. */
    static List<Node> agenda(Content content, Instant now) {
        return below(content, AGENDA).stream()
                .filter(page -> moment(page, "start").isPresent() && !end(page).isBefore(now))
                .sorted(Comparator.comparing(page -> at(page, "start")))
                .toList();
    }

    private static List<Node> below(Content content, ContentPath path) {
        return content.find(path).map(SitePages::children).orElse(List.of());
    }

    static Instant at(Node page, String property) {
        return moment(page, property).orElse(Instant.EPOCH);
    }

    /** When a meeting ends: as the page says, or else when it starts. */
    static Instant end(Node page) {
        return moment(page, "end").orElse(at(page, "start"));
    }

    private static Optional<Instant> moment(Node page, String property) {
        return page.property(property)
                .filter(Value.Moment.class::isInstance)
                .map(Value.Moment.class::cast)
                .map(Value.Moment::at)
                .map(OffsetDateTime::toInstant);
    }

    private static boolean isSet(Node page, String property) {
        return page.property(property).filter(Value.of(true)::equals).isPresent();
    }
}
