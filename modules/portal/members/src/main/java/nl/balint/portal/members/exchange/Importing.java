package nl.balint.portal.members.exchange;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;
import nl.balint.portal.members.Register;
import nl.balint.portal.members.internal.tables.Table;
import nl.balint.portal.members.internal.tables.TableReader;

/**
 * Takes people in from a spreadsheet. It is read and shown first, with what each row would do; then it is done as one
 * save, and can be undone as one save. Writing goes into the save of whoever hands the content.
 */
public final class Importing {

    private static final Duration DRAFT_KEPT = Duration.ofDays(2);
    private static final Duration UNDO_KEPT = Duration.ofDays(30);

    private final Repository repository;
    private final Register register;
    private final Clock clock;
    private final Undo undo;

    /**
     * Lays the workspace.
     *
     * @param hasAccount whether a person signs in here; whoever does is not taken back
     */
    public Importing(Repository repository, Register register, Clock clock, Predicate<String> hasAccount) {
        this.repository = repository;
        this.register = register;
        this.clock = clock;
        this.undo = new Undo(register, hasAccount);
        repository.addRecords(ImportEntry.WORKSPACE);
    }

    /** Reads a file and keeps it for a look; fails when it is no table. Nothing else changes. */
    public Import start(Content content, String fileName, byte[] octets, String by) {
        Table table = TableReader.read(octets);
        Import made = new Import(
                register.ids().next(),
                fileName,
                by,
                clock.instant(),
                ImportState.DRAFT,
                Mapping.suggested(table.header()));
        ImportEntry.write(root(content).add(made.id(), ImportEntry.TYPE), made, octets);
        return made;
    }

    public Optional<Import> find(String id) {
        try (Content content = open()) {
            return node(content, id).map(ImportEntry::read);
        }
    }

    /** The newest first. */
    public List<Import> list() {
        try (Content content = open()) {
            return root(content).children().stream()
                    .map(ImportEntry::read)
                    .sorted(Comparator.comparing(Import::at).reversed())
                    .toList();
        }
    }

    /** The headings of the file. */
    public List<String> header(String id) {
        return table(id).header();
    }

    /** Chooses what the columns hold; stands at the save. */
    public void choose(Content content, String id, Mapping mapping) {
        ImportEntry.setMapping(draft(content, id), mapping);
    }

    /** What each row would do now. */
    public List<RowPlan> plan(String id) {
        try (Content content = open()) {
            Node node = content.get(path(id));
            return plan(node);
        }
    }

    /** Does all rows that are not left out; stands at the save, as one. */
    public ImportResult apply(Content content, String id) {
        Node node = draft(content, id);
        List<RowPlan> rows = plan(node);
        ImportEntry.setState(node, ImportState.APPLIED);
        return undo.applying(content, node, rows);
    }

    /** Takes back what the import did, except what was changed since; stands at the save. */
    public ImportResult undo(Content content, String id) {
        Node node = content.get(path(id));
        if (ImportEntry.read(node).state() != ImportState.APPLIED) {
            throw new WrongImport("Only an import that was done can be undone");
        }
        ImportEntry.setState(node, ImportState.UNDONE);
        return undo.undoing(content, node);
    }

    /** Forgets drafts after two days, and what others brought after the time in which it could be undone. */
    public void tidy() {
        Instant now = clock.instant();
        try (Content content = open()) {
            for (Node node : root(content).children()) {
                Import made = ImportEntry.read(node);
                Duration kept = made.state() == ImportState.DRAFT ? DRAFT_KEPT : UNDO_KEPT;
                if (made.at().plus(kept).isBefore(now)) {
                    node.delete();
                }
            }
            content.save();
        }
    }

    /** How many lists tell of one of these people, or are drafts that may. */
    public int countOf(Content content, Set<String> memberIds) {
        return (int) telling(content, memberIds).count();
    }

    /**
     * Forgets lists that tell of one of these people, and all drafts, for who is in them is not known before they are
     * read; stands at the save. What such a list did stays, and cannot be undone any more.
     */
    public Set<Value.Binary> forget(Content content, Set<String> memberIds) {
        List<Node> telling = telling(content, memberIds).toList();
        Set<Value.Binary> octets = new HashSet<>();
        telling.forEach(node -> node.property(ImportEntry.FILE)
                .filter(Value.Binary.class::isInstance)
                .map(Value.Binary.class::cast)
                .ifPresent(octets::add));
        telling.forEach(Node::delete);
        return octets;
    }

    private Stream<Node> telling(Content content, Set<String> memberIds) {
        return root(content).children().stream()
                .filter(node -> ImportEntry.read(node).state() == ImportState.DRAFT || undo.tellsOf(node, memberIds));
    }

    private List<RowPlan> plan(Node node) {
        return new Planner(register, clock.instant())
                .plan(
                        TableReader.read(ImportEntry.file(node)),
                        ImportEntry.read(node).mapping());
    }

    private Table table(String id) {
        try (Content content = open()) {
            return TableReader.read(ImportEntry.file(content.get(path(id))));
        }
    }

    private static Node draft(Content content, String id) {
        Node node = content.get(path(id));
        if (ImportEntry.read(node).state() != ImportState.DRAFT) {
            throw new WrongImport("This import was done before");
        }
        return node;
    }

    private static Optional<Node> node(Content content, String id) {
        return ContentPath.isName(id) ? content.find(path(id)) : Optional.empty();
    }

    private static ContentPath path(String id) {
        return ContentPath.root(ImportEntry.WORKSPACE).child(id);
    }

    private static Node root(Content content) {
        return content.root(ImportEntry.WORKSPACE);
    }

    private Content open() {
        return repository.open(Access.SYSTEM, View.DRAFT);
    }
}
