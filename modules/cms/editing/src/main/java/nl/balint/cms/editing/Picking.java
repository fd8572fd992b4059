package nl.balint.cms.editing;

import static nl.balint.cms.http.Route.get;

import java.util.List;
import java.util.Map;
import nl.balint.cms.content.Content;
import nl.balint.cms.editing.dialog.Targets;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;

/** Finds pages, and what else a link may lead to, for who makes one. */
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

    /** What may be chosen. */
    record Choice(String title, String path) {}

    private Answer pages(Request request) {
        desk.editor(request);
        String words = request.query("q").orElse("");
        String workspace = request.query("in").orElse(PageTree.WORKSPACE);
        try (Content draft = desk.edits().draft()) {
            List<Choice> choices = workspace.equals(PageTree.WORKSPACE)
                    ? pages(desk.tree(draft, request), words)
                    : items(Targets.of(desk.shown(draft, request), workspace, "/"), words);
            return Answer.asJson(Map.of("pages", choices)).personal();
        }
    }

    private static List<Choice> pages(PageTree tree, String words) {
        List<PageLine> found = words.isBlank() ? tree.first(MOST) : tree.named(words);
        return found.stream()
                .limit(MOST)
                .map(page -> new Choice(page.title(), page.path()))
                .toList();
    }

    private static List<Choice> items(Targets targets, String words) {
        return targets.find(words, MOST).stream()
                .map(node -> new Choice(Targets.title(node), node.path().path()))
                .toList();
    }
}
