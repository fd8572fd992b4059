package nl.balint.cms.search;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentChange;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.NodeQuery;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;

/**
 * The published pages of one workspace, as a visitor who has not signed in sees them: what he may not read is not told
 * to the index.
 *
 * <p>Each document has the fields {@code template} (its last word: {@code news-item}) and {@code sectionTitle}; the
 * section is the name of the top page.
 */
public final class PageSource implements IndexSource {

    /** The field that holds what kind of page it is. */
    public static final String TEMPLATE = "template";

    /** The field that holds the title of the page at the top of the section. */
    public static final String SECTION_TITLE = "sectionTitle";

    private final Repository repository;
    private final String workspace;
    private final PageFields fields;
    private final Function<ContentPath, String> address;
    private final PageStamps stamps = new PageStamps();

    /** Pages whose path leads to them by this address. */
    public PageSource(
            Repository repository, String workspace, PageFields fields, Function<ContentPath, String> address) {
        this.repository = repository;
        this.workspace = workspace;
        this.fields = fields;
        this.address = address;
    }

    /** The content's own count starts anew each time; the first call reads all pages. */
    @Override
    public String revision() {
        if (!stamps.isKnown()) {
            try (Content content = open()) {
                stamps.know(pages(content, ContentPath.root(workspace)));
            }
        }
        return stamps.toString();
    }

    @Override
    public int size() {
        try (Content content = open()) {
            return content.paths(NodeQuery.in(workspace).ofType(PageText.PAGE)).size();
        }
    }

    @Override
    public void readAll(Consumer<IndexedDocument> taker) {
        try (Content content = open()) {
            pages(content, ContentPath.root(workspace))
                    .filter(PageText::isFindable)
                    .map(this::document)
                    .forEach(taker);
        }
    }

    /** What stands at a changed place and below it, and the page that the place is a part of. */
    @Override
    public IndexChange read(Set<String> places) {
        try (Content content = open()) {
            Map<String, Node> pages = new HashMap<>();
            for (String place : places) {
                ContentPath path = ContentPath.of(workspace, place);
                pages(content, path).forEach(page -> pages.put(page.id(), page));
                pageAround(content, path).ifPresent(page -> pages.put(page.id(), page));
            }
            List<IndexedDocument> documents = pages.values().stream()
                    .filter(PageText::isFindable)
                    .map(this::document)
                    .toList();
            Set<String> hidden = pages.values().stream()
                    .filter(page -> !PageText.isFindable(page))
                    .map(Node::id)
                    .collect(Collectors.toSet());
            places.forEach(stamps::remove);
            pages.values().forEach(stamps::put);
            return new IndexChange(documents, hidden, places);
        } catch (RuntimeException failure) {
            stamps.forget();
            throw failure;
        }
    }

    /** The places of a change that concern these pages; empty when it is of another view or workspace. */
    Set<String> places(ContentChange change) {
        return change.view() == View.PUBLISHED
                ? change.paths().stream()
                        .filter(path -> path.workspace().equals(workspace))
                        .map(ContentPath::path)
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private Content open() {
        return repository.open(Access.ANONYMOUS, View.PUBLISHED);
    }

    /** The pages at a path and below it, in the order of their paths, each read when it is come to. */
    private static Stream<Node> pages(Content content, ContentPath path) {
        if (content.find(path).isEmpty()) {
            return Stream.empty();
        }
        Stream<ContentPath> below = content.paths(NodeQuery.below(path).ofType(PageText.PAGE)).stream()
                .sorted();
        return Stream.concat(Stream.of(path), below)
                .flatMap(place -> content.find(place).stream())
                .filter(node -> node.isType(PageText.PAGE));
    }

    private static Optional<Node> pageAround(Content content, ContentPath path) {
        ContentPath around = path;
        while (!around.isRoot()) {
            Optional<Node> node = content.find(around).filter(found -> found.isType(PageText.PAGE));
            if (node.isPresent()) {
                return node;
            }
            around = around.parent();
        }
        return Optional.empty();
    }

    private IndexedDocument document(Node page) {
        ContentPath path = page.path();
        String section = path.segments().get(0);
        Map<String, String> own = new HashMap<>();
        own.put(TEMPLATE, page.text("mgnl:template").map(PageSource::lastWord).orElse(""));
        own.put(SECTION_TITLE, sectionTitle(page, section));
        return IndexedDocument.of(page.id(), address.apply(path), PageText.of(page, fields))
                .withPlace(path.path())
                .withSection(section)
                .withPrincipals(Access.ANONYMOUS.principals())
                .withFields(own);
    }

    private String sectionTitle(Node page, String section) {
        return page.content()
                .find(ContentPath.root(workspace).child(section))
                .map(top -> top.text("navigationTitle").orElseGet(() -> PageText.title(top)))
                .orElse("");
    }

    private static String lastWord(String template) {
        return template.substring(template.lastIndexOf('/') + 1);
    }
}
