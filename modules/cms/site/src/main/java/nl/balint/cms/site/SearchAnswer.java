package nl.balint.cms.site;

import java.util.List;
import java.util.Set;
import nl.balint.cms.content.Access;
import nl.balint.cms.rendering.RenderContext;
import nl.balint.cms.search.Hit;
import nl.balint.cms.search.PageSource;
import nl.balint.cms.search.Results;
import nl.balint.cms.search.Search;
import nl.balint.cms.search.SearchQuery;

/**
 * {@code search} on the search page: what was asked for in {@code q}, and one page of what was found.
 *
 * @param elsewhere what other parts of the house have for it, on the first page
 * @param suggestion how the question was probably meant; empty when it is good as it is
 * @param page counted from 1
 * @param takingIn whether the pages are still being taken in, so that some are missing
 */
public record SearchAnswer(
        String query,
        long total,
        List<Elsewhere.Found> elsewhere,
        List<Found> hits,
        String suggestion,
        int page,
        int pages,
        boolean takingIn) {

    private static final int SIZE = 10;
    private static final int LAST_PAGE = 50;

    /** A page that was found; the excerpt is safe HTML with the words found in {@code <mark>}. */
    public record Found(String title, String link, String excerptHtml, String section) {

        static Found of(Hit hit) {
            String section = hit.fields().getOrDefault(PageSource.SECTION_TITLE, "");
            return new Found(hit.title(), hit.address(), hit.excerptHtml(), section.equals(hit.title()) ? "" : section);
        }
    }

    public SearchAnswer {
        elsewhere = List.copyOf(elsewhere);
        hits = List.copyOf(hits);
    }

    static SearchAnswer of(RenderContext context, Search search, List<Elsewhere> others) {
        String query = context.parameter("q").orElse("").strip();
        int page = context.parameter("pagina").map(SearchAnswer::number).orElse(1);
        Results results = query.isEmpty()
                ? Results.none()
                : search.find(SearchQuery.of(query, principals()).page((page - 1) * SIZE, SIZE));
        int pages = (int) Math.min(LAST_PAGE, (results.total() + SIZE - 1) / SIZE);
        return new SearchAnswer(
                query,
                results.total(),
                page == 1 && !query.isEmpty() ? elsewhere(query, others) : List.of(),
                results.hits().stream().map(Found::of).toList(),
                results.correction(),
                page,
                Math.max(1, pages),
                search.isTakingIn());
    }

    private static List<Elsewhere.Found> elsewhere(String query, List<Elsewhere> others) {
        return others.stream().flatMap(other -> other.find(query).stream()).toList();
    }

    static Set<String> principals() {
        return Access.ANONYMOUS.principals();
    }

    private static int number(String text) {
        try {
            return Math.min(LAST_PAGE, Math.max(1, Integer.parseInt(text)));
        } catch (NumberFormatException notANumber) {
            return 1;
        }
    }
}
