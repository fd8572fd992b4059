package nl.balint.cms.contentapps;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.cms.editing.VersionMark;
import nl.balint.cms.editing.dialog.DialogForm;
import nl.balint.cms.editing.dialog.Writer;
import nl.balint.cms.forms.FieldProblem;
import nl.balint.cms.http.Parameters;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.publishing.SitePages;
import nl.balint.cms.security.Visitor;

/** Reads rows into items by the form of the app: what the form refuses, a row is told, and the others are written. */
final class Importing {

    static final int MOST_ROWS = 2_000;

    private final AppDesk desk;

    Importing(AppDesk desk) {
        this.desk = desk;
    }

    /** What becomes of a row. */
    enum Deed {
        REFUSE,
        ADD,
        CHANGE,
        SAME
    }

    /**
     * A row that was looked at.
     *
     * @param number of the line in the sheet, the head is 1
     * @param path of the item that it changes; empty for a new one
     * @param cells by the names of their columns
     */
    record Row(int number, String path, String title, Deed deed, List<Advice> advice, Map<String, String> cells) {
        Row {
            advice = List.copyOf(advice);
            cells = Map.copyOf(cells);
        }
    }

    /** What is wrong in a row: the field in words, and the text of the problem. */
    record Advice(String field, String key, List<Object> arguments) {
        Advice {
            arguments = List.copyOf(arguments);
        }
    }

    /**
     * Something that was written, with what it takes to take it back.
     *
     * @param before what an item held before; of a new one nothing
     */
    record Written(ContentPath path, String mark, boolean isNew, Map<String, Value> before) {
        Written {
            before = Map.copyOf(before);
        }
    }

    /** What becomes of each row, without doing it. */
    List<Row> look(App app, List<List<String>> sheet) {
        List<String> head = sheet.get(0).stream().map(String::strip).toList();
        List<Row> rows = new ArrayList<>();
        try (Content draft = desk.edits().draft()) {
            for (int at = 1; at < sheet.size(); at++) {
                Map<String, String> cells = new HashMap<>();
                for (int column = 0;
                        column < Math.min(head.size(), sheet.get(at).size());
                        column++) {
                    cells.put(head.get(column), sheet.get(at).get(column));
                }
                rows.add(look(app, draft, at + 1, cells));
            }
        }
        return rows;
    }

    private Row look(App app, Content draft, int number, Map<String, String> cells) {
        String path = cells.getOrDefault(ItemSheet.PATH, "").strip();
        String title = cells.getOrDefault(app.titleProperty(), path);
        Optional<Node> item = path.isEmpty() ? Optional.empty() : find(app, draft, path);
        if (!path.isEmpty() && item.isEmpty()) {
            Advice none = new Advice(ItemSheet.PATH, "contentapps.import.none", List.of(path));
            return new Row(number, path, title, Deed.REFUSE, List.of(none), cells);
        }
        DialogForm before = DialogForm.of(app.dialog(), item.orElse(null), desk.shown(app, draft));
        Parameters typed = new ItemSheet(app).typed(before, cells);
        DialogForm form = DialogForm.read(app.dialog(), typed, desk.shown(app, draft));
        List<Advice> advice = form.data().problems().stream()
                .map(problem -> advice(app, form, problem))
                .toList();
        boolean isSame =
                item.isPresent() && new ItemSheet(app).row(path, form).equals(new ItemSheet(app).row(path, before));
        Deed sound = item.isEmpty() ? Deed.ADD : isSame ? Deed.SAME : Deed.CHANGE;
        return new Row(number, path, title, advice.isEmpty() ? sound : Deed.REFUSE, advice, cells);
    }

    private static Advice advice(App app, DialogForm form, FieldProblem problem) {
        String field = form.slots().stream()
                .filter(slot -> problem.field().startsWith(slot.input()))
                .map(slot -> app.words().text(slot.field().label()))
                .findFirst()
                .orElse("");
        return new Advice(field, problem.key(), problem.arguments());
    }

    private static Optional<Node> find(App app, Content draft, String path) {
        try {
            return draft.find(AppDesk.place(app, path)).filter(app::isItem);
        } catch (RequestFailure noPlace) {
            return Optional.empty();
        }
    }

    /** Writes the rows that are sound, each in a save of its own; tells what was written. */
    List<Written> write(Visitor by, App app, ContentPath folder, List<Row> rows) {
        List<Written> written = new ArrayList<>();
        for (Row row : rows) {
            if (row.deed() == Deed.ADD) {
                String name = row.title().isBlank() ? app.name() : row.title();
                ContentPath made = desk.edits()
                        .add(by, app, folder, name, (content, node) -> fill(app, content, node, row.cells(), true));
                written.add(new Written(made, mark(made), true, Map.of()));
            } else if (row.deed() == Deed.CHANGE) {
                change(by, app, row).ifPresent(written::add);
            }
        }
        return written;
    }

    private Optional<Written> change(Visitor by, App app, Row row) {
        ContentPath path = AppDesk.place(app, row.path());
        try (Content draft = desk.edits().draft()) {
            Node node = AppDesk.item(app, draft, path);
            Map<String, Value> before = own(node);
            desk.edits()
                    .fill(
                            by,
                            path,
                            VersionMark.of(node),
                            "",
                            (content, at) -> fill(app, content, at, row.cells(), false));
            return Optional.of(new Written(path, mark(path), false, before));
        } catch (ItemEdits.Overtaken | RequestFailure meanwhile) {
            return Optional.empty();
        }
    }

    private void fill(App app, Content content, Node node, Map<String, String> cells, boolean isNew) {
        DialogForm now = DialogForm.of(app.dialog(), isNew ? null : node, desk.shown(app, content));
        Parameters typed = new ItemSheet(app).typed(now, cells);
        DialogForm form = DialogForm.read(app.dialog(), typed, desk.shown(app, content));
        new Writer(desk.shown(app, content), form.data()).write(form.slots(), node);
    }

    private String mark(ContentPath path) {
        try (Content draft = desk.edits().draft()) {
            return VersionMark.of(draft.get(path));
        }
    }

    /** Takes back what was written, except what somebody changed since; tells how many could be taken back. */
    int takeBack(Visitor by, List<Written> written) {
        int back = 0;
        for (Written one : written) {
            if (isAsWritten(one)) {
                takeBack(by, one);
                back++;
            }
        }
        return back;
    }

    private void takeBack(Visitor by, Written one) {
        if (one.isNew()) {
            desk.edits().drop(by, List.of(one.path()));
            return;
        }
        desk.edits().fill(by, one.path(), one.mark(), "", (content, node) -> putBack(node, one.before()));
    }

    /** What a sheet can change, as it is kept. */
    private static Map<String, Value> own(Node node) {
        Map<String, Value> own = new HashMap<>(node.properties());
        own.keySet().removeIf(name -> name.startsWith("jcr:") || name.startsWith("mgnl:"));
        return own;
    }

    private static void putBack(Node node, Map<String, Value> before) {
        own(node).keySet().stream().filter(name -> !before.containsKey(name)).forEach(node::remove);
        before.forEach((name, value) -> {
            if (node.property(name).filter(value::equals).isEmpty()) {
                node.set(name, value);
            }
        });
    }

    private boolean isAsWritten(Written one) {
        try (Content draft = desk.edits().draft()) {
            return draft.find(one.path())
                    .filter(SitePages::isItem)
                    .filter(node -> VersionMark.of(node).equals(one.mark()))
                    .isPresent();
        }
    }
}
