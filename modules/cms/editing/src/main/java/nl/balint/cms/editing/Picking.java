package nl.balint.cms.editing;

import static nl.balint.cms.http.Route.get;

import java.util.List;
import java.util.Map;
import nl.balint.cms.content.Content;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;

/** Finds pages for who makes a link to one. */
final class Picking implements Routes {

    private static final int MOST = 12;

    private final Desk desk;

    Picking(Desk desk) {
        this.desk = desk;
    }

    @Override
    public List<Route> routes() {
        return List.of(get(Desk.PAGES + "/kies", this::pages));
    }

    /** A page that may be chosen. */
    record Choice(String title, String path) {}

    private Answer pages(Request request) {
        desk.editor(request);
        String words = request.query("q").orElse("");
        try (Content draft = desk.edits().draft()) {
            PageTree tree = desk.tree(draft, request);
            List<PageLine> found = words.isBlank() ? tree.first(MOST) : tree.named(words);
            List<Choice> choices = found.stream()
                    .limit(MOST)
                    .map(page -> new Choice(page.title(), page.path()))
                    .toList();
            return Answer.asJson(Map.of("pages", choices)).personal();
        }
    }
}
