package nl.balint.cms.editing;

import static nl.balint.cms.http.Route.get;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.editing.Branch.Row;
import nl.balint.cms.http.Answer;
import nl.balint.cms.http.Request;
import nl.balint.cms.http.Route;
import nl.balint.cms.http.Routes;
import nl.balint.cms.security.Tool;
import nl.balint.cms.security.Visitor;

/**
 * The pages of the site as a tree. Without scripts each level is a list on a screen of its own; the script of the tree
 * asks for the levels that somebody opens.
 */
final class TreeScreens implements Routes {

    /** So many pages are shown of a level; the others when somebody asks. */
    static final int SHOWN = 100;

    private static final int MOST = 5_000;
    private static final int MOST_OPENED = 300;

    /** A page that is open, and how much of it: {@code 1b4e…~200}. */
    private static final Pattern OPENED = Pattern.compile("([0-9a-f-]{1,40})(?:~([0-9]{1,5}))?");

    private final Desk desk;
    private final TreeDeeds deeds;
    private final FirstSteps firstSteps;

    TreeScreens(Desk desk, TreeDeeds deeds, FirstSteps firstSteps) {
        this.desk = desk;
        this.deeds = deeds;
        this.firstSteps = firstSteps;
    }

    static Tool tool() {
        return new Tool("editing.pages", Desk.PAGES, Desk.EDIT, 200);
    }

    @Override
    public List<Route> routes() {
        return List.of(get(Desk.PAGES, request -> screen(request, "")), get(Desk.PAGES + "/takken", this::branch));
    }

    /** The screen; after a deed that could not be done, with why. */
    Answer screen(Request request, String problem) throws Exception {
        Visitor visitor = desk.editor(request);
        String words = request.query("q").orElse("");
        ContentPath place = place(request);
        try (Content draft = desk.edits().draft()) {
            PageTree tree = desk.tree(draft, request);
            Map<String, Object> model = new HashMap<>();
            model.put("words", words);
            model.put("problem", problem);
            model.put("branch", words.isBlank() ? shown(request, tree, place) : found(tree.named(words)));
            model.put("place", place.path());
            model.put("nonce", request.nonce());
            model.put("above", PageScreens.above(draft, place));
            model.put("firstSteps", firstSteps.of(visitor));
            model.put("mayPublish", desk.rights().may(visitor, Desk.PUBLISH));
            model.put("canTakeBack", deeds.canTakeBack(visitor));
            draft.find(place).filter(PageTree::isPage).ifPresent(node -> model.put("here", tree.line(node)));
            return desk.screens().show(request, "editing:screens/pages", model);
        }
    }

    private static ContentPath place(Request request) {
        return request.query("pad").isEmpty() ? ContentPath.root(PageTree.WORKSPACE) : Desk.path(request, "pad");
    }

    private static Branch found(List<PageLine> lines) {
        List<Row> rows =
                lines.stream().map(line -> new Row(line, false, Branch.CLOSED)).toList();
        return new Branch(rows, 0, rows.size());
    }

    /** A level for the script of the tree, with what is open below it. */
    private Answer branch(Request request) throws Exception {
        desk.editor(request);
        try (Content draft = desk.edits().draft()) {
            PageTree tree = desk.tree(draft, request);
            String words = request.query("q").orElse("");
            Branch branch = words.isBlank() ? shown(request, tree, place(request)) : found(tree.named(words));
            return desk.screens().show(request, "editing:panels/branch", Map.of("branch", branch));
        }
    }

    private static Branch shown(Request request, PageTree tree, ContentPath place) {
        int from = number(request.query("vanaf").orElse(""), 0);
        int most = number(request.query("aantal").orElse(""), SHOWN);
        return tree.below(place, from, Math.min(MOST, Math.max(1, most)), opened(request.queryAll("open")));
    }

    private static ToIntFunction<PageLine> opened(List<String> asked) {
        Map<String, Integer> opened = new HashMap<>();
        asked.stream()
                .limit(MOST_OPENED)
                .map(OPENED::matcher)
                .filter(Matcher::matches)
                .forEach(one -> {
                    String count = one.group(2);
                    opened.put(one.group(1), Math.min(MOST, number(count == null ? "" : count, SHOWN)));
                });
        return page -> opened.getOrDefault(page.id(), 0);
    }

    private static int number(String text, int otherwise) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : otherwise;
    }
}
