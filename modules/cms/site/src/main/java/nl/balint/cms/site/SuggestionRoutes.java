package nl.balint.cms.site;

import static nl.balint.cms.http.Route.get;

import java.time.Duration;
import java.util.List;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.search.Search;

/** Suggestions for the search box while someone types: {@code /zoeken/suggesties?q=} gives a list of title and url. */
final class SuggestionRoutes implements Routes {

    private static final int MOST = 8;
    private static final Duration FRESH = Duration.ofMinutes(1);

    /** What the script in the page reads. */
    record Entry(String title, String url) {}

    private final Search search;

    SuggestionRoutes(Search search) {
        this.search = search;
    }

    @Override
    public List<Route> routes() {
        return List.of(get("/zoeken/suggesties", this::suggest));
    }

    private Answer suggest(Request request) {
        String typed = request.query("q").orElse("");
        List<Entry> entries = search.suggest(typed, MOST, SearchAnswer.principals()).stream()
                .map(suggestion -> new Entry(suggestion.text(), suggestion.address()))
                .toList();
        return Answer.asJson(entries).cacheFor(FRESH);
    }
}
