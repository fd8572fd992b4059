package nl.balint.cms.editing;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.NodeQuery;
import nl.balint.cms.editing.dialog.Words;
import nl.balint.cms.publishing.PageState;
import nl.balint.cms.publishing.SitePages;

/** The pages of the site as they stand in the draft. */
final class PageTree {

    static final String WORKSPACE = SitePages.WORKSPACE;
    static final String PAGE = SitePages.PAGE;
    static final String TEMPLATE = SitePages.TEMPLATE;

    private static final int MOST_FOUND = 50;

    private final Content draft;
    private final Words words;

    PageTree(Content draft, Words words) {
        this.draft = draft;
        this.words = words;
    }

    /** Those right below a page, or at the top, in their order. */
    List<PageLine> below(ContentPath parent) {
        return draft.find(parent).stream()
                .flatMap(node -> node.children().stream())
                .filter(PageTree::isPage)
                .map(this::line)
                .toList();
    }

    /** Those whose title or address has these words. */
    List<PageLine> named(String asked) {
        String small = asked.strip().toLowerCase(Locale.ROOT);
        return draft.list(NodeQuery.in(WORKSPACE).ofType(PAGE)).stream()
                .filter(page -> (title(page) + page.path().path())
                        .toLowerCase(Locale.ROOT)
                        .contains(small))
                .sorted(Comparator.comparing(Node::path))
                .limit(MOST_FOUND)
                .map(this::line)
                .toList();
    }

    PageLine line(Node page) {
        int below = (int) page.children().stream().filter(PageTree::isPage).count();
        return new PageLine(
                page.path().path(),
                title(page),
                words.title(page.text(TEMPLATE).orElse("")),
                PageState.of(page),
                below);
    }

    static boolean isPage(Node node) {
        return SitePages.isPage(node);
    }

    /** The page that a node is part of, or is. */
    static Node pageOf(Node node) {
        return SitePages.of(node);
    }

    static String title(Node page) {
        return SitePages.title(page);
    }
}
