package nl.balint.cms.editing;

import java.util.List;
import java.util.function.ToIntFunction;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.editing.Branch.Row;
import nl.balint.cms.editing.dialog.Words;
import nl.balint.cms.publishing.PageState;
import nl.balint.cms.publishing.Planned;
import nl.balint.cms.publishing.SitePages;
import nl.balint.cms.publishing.Writers;

/** The pages of the site as they stand in the draft. Only pages that are shown are read. */
final class PageTree {

    static final String WORKSPACE = SitePages.WORKSPACE;
    static final String PAGE = SitePages.PAGE;
    static final String TEMPLATE = SitePages.TEMPLATE;

    private static final int MOST_FOUND = 50;

    private final Content draft;
    private final Words words;
    private final Books books;
    private final Writers.Sight sight;

    /** What is known of pages beside what stands in them. */
    record Books(PageNames names, Plan plan) {

        /** Knows what is to happen with a page. */
        interface Plan {
            List<Planned> of(Content content, String page);
        }
    }

    PageTree(Content draft, Words words, Books books, Writers.Sight sight) {
        this.sight = sight;
        this.draft = draft;
        this.words = words;
        this.books = books;
    }

    /**
     * Those right below a page, or at the top, in their order.
     *
     * @param from how many are left out before them
     * @param opened how many pages are shown below a page; 0 when it is closed
     */
    Branch below(ContentPath parent, int from, int most, ToIntFunction<PageLine> opened) {
        PageNames.Level level = books.names().below(parent);
        List<ContentPath> all = level.pages();
        int start = Math.min(from, all.size());
        List<Row> rows = all.subList(start, Math.min(all.size(), start + most)).stream()
                .flatMap(path -> draft.find(path).stream())
                .map(page ->
                        row(line(page, level.counts().getOrDefault(page.path().path(), 0)), opened))
                .toList();
        return new Branch(rows, start, all.size());
    }

    private Row row(PageLine line, ToIntFunction<PageLine> opened) {
        int shown = line.below() == 0 ? 0 : opened.applyAsInt(line);
        Branch inside = shown == 0 ? Branch.CLOSED : below(ContentPath.of(WORKSPACE, line.path()), 0, shown, opened);
        return new Row(line, shown > 0, inside);
    }

    /** The first at the top. */
    List<PageLine> first(int most) {
        return below(ContentPath.root(WORKSPACE), 0, most, page -> 0).rows().stream()
                .map(Row::page)
                .toList();
    }

    /** Those whose title or address has these words. */
    List<PageLine> named(String asked) {
        return books.names().named(asked, MOST_FOUND).stream()
                .flatMap(path -> draft.find(path).stream())
                .map(this::line)
                .toList();
    }

    PageLine line(Node page) {
        return line(page, books.names().count(page.path()));
    }

    private PageLine line(Node page, int below) {
        return new PageLine(
                page.id(),
                page.path().path(),
                title(page),
                words.title(page.text(TEMPLATE).orElse("")),
                PageState.of(page),
                books.plan().of(draft, page.id()).stream().map(Planned::act).toList(),
                below,
                sight.may(page.path()));
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
