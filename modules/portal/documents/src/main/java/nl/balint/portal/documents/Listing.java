package nl.balint.portal.documents;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import nl.balint.cms.http.Request;

/**
 * How somebody wants to see a list of documents: which of them, in what order, which page.
 *
 * @param words that the name must hold; empty for all
 * @param kind the word of a {@link FileKind}; empty for all
 * @param sort {@code naam}, {@code grootte}, {@code datum} or {@code wie}
 */
record Listing(String words, String kind, String sort, boolean isTurned, int page) {

    private static final int SIZE = 50;
    private static final int MOST_PAGES = 1_000;

    /**
     * One page of what there is.
     *
     * @param total how many there are on all pages
     */
    record Page(List<Document> documents, int page, int pages, int total) {
        Page {
            documents = List.copyOf(documents);
        }
    }

    static Listing of(Request request) {
        String sort = request.query("sorteer").orElse("naam");
        return new Listing(
                request.query("q").orElse("").strip(),
                request.query("soort").orElse(""),
                sort.matches("naam|grootte|datum|wie") ? sort : "naam",
                request.query("richting").filter("af"::equals).isPresent(),
                page(request));
    }

    /** Which page is asked for, from 1. */
    static int page(Request request) {
        return request.query("pagina").map(Listing::number).orElse(1);
    }

    boolean isFiltered() {
        return !words.isEmpty() || !kind.isEmpty();
    }

    String direction() {
        return isTurned ? "descending" : "ascending";
    }

    /** The part of the address that says which documents, without order and page. */
    String filters() {
        return "q=" + encoded(words) + "&soort=" + encoded(kind);
    }

    Page of(List<Document> documents, Function<String, String> names) {
        List<Document> wanted = documents.stream().filter(this::fits).toList();
        Comparator<Document> order = order(names);
        int pages = Math.max(1, (wanted.size() + SIZE - 1) / SIZE);
        int shown = Math.min(page, pages);
        List<Document> onPage = wanted.stream()
                .sorted(isTurned ? order.reversed() : order)
                .skip((shown - 1L) * SIZE)
                .limit(SIZE)
                .toList();
        return new Page(onPage, shown, pages, wanted.size());
    }

    private boolean fits(Document document) {
        return document.name().toLowerCase(Locale.ROOT).contains(words.toLowerCase(Locale.ROOT))
                && (kind.isEmpty() || FileKind.of(document).word().equals(kind));
    }

    private Comparator<Document> order(Function<String, String> names) {
        Comparator<Document> byName = Comparator.comparing(Document::name, Names.order());
        return switch (sort) {
            case "grootte" -> Comparator.comparing(Document::size).thenComparing(byName);
            case "datum" -> Comparator.comparing(Document::at).thenComparing(byName);
            case "wie" ->
                Comparator.comparing((Document document) -> names.apply(document.by()), Names.order())
                        .thenComparing(byName);
            default -> byName;
        };
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,4}") ? Math.min(MOST_PAGES, Math.max(1, Integer.parseInt(text))) : 1;
    }

    private static String encoded(String text) {
        return java.net.URLEncoder.encode(text, java.nio.charset.StandardCharsets.UTF_8);
    }
}
