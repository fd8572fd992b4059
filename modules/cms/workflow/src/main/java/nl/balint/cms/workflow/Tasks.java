package nl.balint.cms.workflow;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Conflicts;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.RecordFolders;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.View;

/**
 * What waits for somebody. One thing waits once: to ask for it again changes nothing while it waits. Of two who ask for
 * it at the same moment one has a conflict at the save, and finds it there when trying again.
 */
public final class Tasks {

    private static final int ID_BYTES = 16;
    private static final int TRIES = 5;

    private final Repository repository;
    private final Clock clock;
    private final SecureRandom random;
    private final OpenTasks waiting;

    Tasks(Repository repository, Clock clock, SecureRandom random) {
        this.repository = repository;
        this.clock = clock;
        this.random = random;
        repository.addIndex(TaskNodes.STATE);
        repository.addIndex(TaskNodes.SUBJECT);
        RecordFolders.lay(repository, TaskNodes.WORKSPACE);
        this.waiting = new OpenTasks(repository);
    }

    /**
     * Adds a task, to be saved by the caller together with what it comes from.
     *
     * @return the id, of the task that waits already if there is one
     */
    public String add(Content system, NewTask task) {
        return add(system, task, clock.instant());
    }

    /** The same for what waits since another moment than now. */
    public String add(Content system, NewTask task, Instant since) {
        if (!system.access().isSystem()) {
            throw new IllegalArgumentException("Tasks are given by the house itself, not by somebody");
        }
        Optional<Node> waiting = TaskNodes.about(system, task.subject())
                .filter(node -> TaskNodes.task(node).what().isSame(task))
                .findFirst();
        if (waiting.isPresent()) {
            return waiting.get().name();
        }
        byte[] bytes = new byte[ID_BYTES];
        random.nextBytes(bytes);
        String id = HexFormat.of().formatHex(bytes);
        TaskNodes.add(system, id, task, since);
        return id;
    }

    /** Adds a task in a save of its own. */
    public String post(NewTask task) {
        return saved(content -> add(content, task));
    }

    public Optional<Task> find(String id) {
        try (Content content = open()) {
            return TaskNodes.find(content, id).map(TaskNodes::task);
        }
    }

    /** What waits for any of these principals, the most urgent first. */
    public List<Task> list(Set<String> principals) {
        return waiting.list().stream()
                .filter(task -> principals.contains(task.what().whom()))
                .sorted(Comparator.comparing((Task task) -> task.what().due()).thenComparing(Task::id))
                .toList();
    }

    /**
     * Somebody says to do these; what another took already, is done, or is not for them stays as it is.
     *
     * @return how many are theirs now that were not before
     */
    public int take(Collection<String> ids, String by, Set<String> principals) {
        Instant now = clock.instant();
        return each(
                ids,
                task -> isFor(task, principals) && task.takenBy().isEmpty(),
                node -> TaskNodes.take(node, by, now));
    }

    /** Somebody leaves these to others again; only what they took themselves. */
    public int release(Collection<String> ids, String by) {
        return each(ids, task -> task.takenBy().filter(by::equals).isPresent(), TaskNodes::release);
    }

    /** Ends these, of those that end by hand and are for these principals. */
    public int finish(Collection<String> ids, String by, Set<String> principals) {
        Instant now = clock.instant();
        return each(
                ids, task -> isFor(task, principals) && task.what().byHand(), node -> TaskNodes.close(node, by, now));
    }

    private static boolean isFor(Task task, Set<String> principals) {
        return task.isOpen() && principals.contains(task.what().whom());
    }

    private int each(Collection<String> ids, Predicate<Task> fits, Consumer<Node> deed) {
        return saved(content -> {
            List<Node> nodes = ids.stream()
                    .distinct()
                    .flatMap(id -> TaskNodes.find(content, id).stream())
                    .filter(node -> fits.test(TaskNodes.task(node)))
                    .toList();
            nodes.forEach(deed);
            return nodes.size();
        });
    }

    /** Marks a task as done, to be saved by the caller; one that is done already stays as it is. */
    public void done(Content system, String id, String by) {
        Instant now = clock.instant();
        TaskNodes.find(system, id)
                .filter(node -> TaskNodes.task(node).isOpen())
                .ifPresent(node -> TaskNodes.close(node, by, now));
    }

    /** The same in a save of its own. */
    public void settle(String subject, String by) {
        saved(content -> {
            doneAbout(content, subject, by);
            return subject;
        });
    }

    /** Marks everything that waits about a subject as done, to be saved by the caller. */
    public void doneAbout(Content system, String subject, String by) {
        close(TaskNodes.about(system, subject), by);
    }

    /** The same for what is of one kind. */
    public void doneAbout(Content system, String subject, String kind, String by) {
        close(
                TaskNodes.about(system, subject)
                        .filter(node -> TaskNodes.task(node).what().kind().equals(kind)),
                by);
    }

    private void close(Stream<Node> waiting, String by) {
        Instant now = clock.instant();
        waiting.toList().forEach(node -> TaskNodes.close(node, by, now));
    }

    private <T> T saved(Function<Content, T> deed) {
        return Conflicts.saved(TRIES, this::open, deed);
    }

    private Content open() {
        return repository.open(Access.SYSTEM, View.DRAFT);
    }
}
