package nl.balint.cms.workflow;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.NodeQuery;
import nl.balint.cms.content.RecordFolders;
import nl.balint.cms.security.Seals;

/** Where tasks lie: {@code tasks:/3f/3f9c…}. */
final class TaskNodes {

    static final String STATE = "taskState";
    static final String SUBJECT = "subject";

    static final String WORKSPACE = "tasks";
    private static final String RECORD = "balint:record";
    private static final String OPEN = "open";

    private TaskNodes() {}

    static void add(Content content, String id, NewTask task, Instant now) {
        Node node = content.get(path(id).parent()).add(id, RECORD);
        node.set("kind", task.kind());
        node.set("whom", task.whom());
        node.set(SUBJECT, task.subject());
        node.set("address", task.address());
        node.set("due", JobNotes.moment(task.due()));
        node.set("since", JobNotes.moment(now));
        node.set("byHand", String.valueOf(task.byHand()));
        node.set(STATE, OPEN);
        turn(content, task).set(waits(task), id);
    }

    /** The task with this id; whatever else the text is, there is no such task. */
    static Optional<Node> find(Content content, String id) {
        return id.matches("[0-9a-f]{32}") ? content.find(path(id)) : Optional.empty();
    }

    /** The task at a path, when a task lies there. */
    static Optional<String> id(ContentPath path) {
        return path.workspace().equals(WORKSPACE) && path.segments().size() == 2
                ? Optional.of(path.segments().get(1))
                : Optional.empty();
    }

    static Stream<Node> open(Content content) {
        return content.list(NodeQuery.in(WORKSPACE).ofType(RECORD).where(STATE, OPEN)).stream();
    }

    /** What waits about one thing. */
    static Stream<Node> about(Content content, String subject) {
        return content.list(NodeQuery.in(WORKSPACE).ofType(RECORD).where(SUBJECT, subject)).stream()
                .filter(node -> text(node, STATE).equals(OPEN));
    }

    static void take(Node node, String by, Instant now) {
        node.set("takenBy", by);
        node.set("takenAt", JobNotes.moment(now));
    }

    static void release(Node node) {
        node.set("takenBy", "");
    }

    static void close(Node node, String by, Instant now) {
        NewTask task = task(node).what();
        turn(node.content(), task).remove(waits(task));
        node.set(STATE, "done");
        node.set("doneBy", by);
        node.set("doneAt", JobNotes.moment(now));
    }

    static Task task(Node node) {
        NewTask what = new NewTask(
                text(node, "kind"),
                text(node, "whom"),
                text(node, SUBJECT),
                text(node, "address"),
                JobNotes.instant(node, "due"),
                Boolean.parseBoolean(text(node, "byHand")));
        return new Task(node.name(), what, JobNotes.instant(node, "since"), state(node));
    }

    private static TaskState state(Node node) {
        if (!text(node, STATE).equals(OPEN)) {
            return new TaskState.Done(text(node, "doneBy"), JobNotes.instant(node, "doneAt"));
        }
        String taker = text(node, "takenBy");
        return taker.isEmpty() ? new TaskState.Open() : new TaskState.Taken(taker, JobNotes.instant(node, "takenAt"));
    }

    /**
     * Where the same task would be noted. Two who give it at once, of whom neither sees the other's, write the same
     * property: the save of one of them is a conflict.
     */
    private static Node turn(Content content, NewTask task) {
        return content.get(RecordFolders.folder(WORKSPACE, mark(task)));
    }

    private static String waits(NewTask task) {
        return "waits-" + mark(task);
    }

    private static String mark(NewTask task) {
        return Seals.digest(task.kind() + '\n' + task.whom() + '\n' + task.subject());
    }

    private static ContentPath path(String id) {
        return RecordFolders.path(WORKSPACE, id);
    }

    private static String text(Node node, String name) {
        return node.text(name).orElse("");
    }
}
