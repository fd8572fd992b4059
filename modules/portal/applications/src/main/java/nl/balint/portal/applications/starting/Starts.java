package nl.balint.portal.applications.starting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.NodeQuery;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.applications.Lists;
import nl.balint.portal.applications.Message;
import nl.balint.portal.applications.MessageEntry;
import nl.balint.portal.applications.Passage;
import nl.balint.portal.applications.Shelves;
import nl.balint.portal.applications.procedure.JoinCase;
import nl.balint.portal.applications.procedure.ProcedureClock;
import nl.balint.portal.applications.procedure.StartCase;
import nl.balint.portal.members.Entry;
import nl.balint.portal.members.Ids;

/** The groups that are being started. They are some tens a year, so each is read when it is asked for. */
public final class Starts {

    private static final String SUBMISSION = "submission";
    private static final String PLAN = "plan";
    private static final String FILES = "files";
    private static final String THREAD = "thread";
    private static final String NOTES = "notes";
    private static final String WAY = "way";
    private static final String MARKS = "marks";

    private final Repository repository;
    private final Ids ids;

    /** On shelves that were laid with those of applications. */
    public Starts(Repository repository, Ids ids) {
        this.repository = repository;
        this.ids = ids;
    }

    /** Adds what was sent; once for each submission. */
    public Start add(Content content, Plan plan, List<StartFile> files, String submission, Instant at) {
        Node node = content.get(Shelves.STARTING).add(ids.next(), Entry.TYPE);
        node.set(SUBMISSION, submission);
        for (String name : List.of(FILES, THREAD, NOTES, WAY)) {
            node.add(name, Entry.TYPE);
        }
        files.forEach(file -> keep(node, file));
        PlanEntry.write(new Entry(node), plan);
        write(node, StartCase.initiative(at));
        return read(node);
    }

    /** What came in by that submission before. */
    public Optional<Start> findSubmission(Content content, String submission) {
        return content.list(NodeQuery.below(Shelves.STARTING).ofType(Entry.TYPE).where(SUBMISSION, submission)).stream()
                .map(Starts::read)
                .findFirst();
    }

    public Optional<Start> find(String id) {
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            return find(content, id);
        }
    }

    public Optional<Start> find(Content content, String id) {
        return ContentPath.isName(id) ? content.find(Shelves.STARTING.child(id)).map(Starts::read) : Optional.empty();
    }

    /** All, those that stand longest in their state first. */
    public List<Start> list() {
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            return content.get(Shelves.STARTING).children().stream()
                    .map(Starts::read)
                    .sorted(Comparator.comparing(start -> start.state().since()))
                    .toList();
        }
    }

    /** Notes where it stands, with the step that led there. Whoever else does so meanwhile fails. */
    public void save(Content content, String id, StartCase file, String act, Instant at) {
        Node node = node(content, id);
        node.set("turn", ids.next());
        write(node, file);
        Lists.next(node, WAY)
                .put("at", at)
                .put("state", file.state().getClass().getSimpleName())
                .put("act", act);
    }

    /** Adds something that those who asked read too. */
    public void say(Content content, String id, Message message) {
        MessageEntry.add(node(content, id), THREAD, message);
    }

    /** Adds something that stays with the committee and the board. */
    public void note(Content content, String id, Message message) {
        MessageEntry.add(node(content, id), NOTES, message);
    }

    /** Remembers that something was done for it. */
    public void mark(Content content, String id, String mark) {
        Node node = node(content, id);
        node.set("turn", ids.next());
        Lists.put(
                node,
                MARKS,
                Stream.concat(Lists.texts(node, MARKS).stream(), Stream.of(mark))
                        .toList());
    }

    /** Keeps one more file with it. */
    public void keep(Content content, String id, StartFile file) {
        keep(node(content, id), file);
    }

    /** Changes who takes part. */
    public void amend(Content content, String id, List<Participant> participants) {
        PlanEntry.writeParticipants(node(content, id).child(PLAN).orElseThrow(), participants);
    }

    /** Remembers the group that came of it. */
    public void became(Content content, String id, String groupId) {
        node(content, id).set("group", groupId);
    }

    /** Gives the next number of the year: no number is left out, none is given twice. */
    public void giveNumber(Content content, String id, Instant at) {
        Node counters = content.get(Shelves.COUNTERS);
        String name = "GRP-" + Terms.day(at).getYear();
        long next = counters.property(name).orElse(null) instanceof Value.Whole last ? last.number() + 1 : 1;
        counters.set(name, Value.of(next));
        node(content, id).set("number", String.format(Locale.ROOT, "%s-%04d", name, next));
    }

    /** Erases what tells who it was about; where it stood and its number stay. */
    public void forget(Content content, String id) {
        Node node = node(content, id);
        for (String name : List.of(FILES, THREAD, NOTES)) {
            node.child(name).ifPresent(Node::delete);
            node.add(name, Entry.TYPE);
        }
        PlanEntry.write(new Entry(node), Plan.NOTHING);
        node.remove(SUBMISSION);
        node.remove(MARKS);
    }

    /**
     * Leaves out of it everybody with such a mail address, with their curriculum vitae; when they asked for it, the
     * letter and what was written to them too.
     *
     * @return the octets of the files that went
     */
    public Set<Value.Binary> leaveOut(Content content, String id, Predicate<String> address) {
        Node node = node(content, id);
        Start start = read(node);
        Plan plan = start.plan();
        Set<String> gone = new HashSet<>();
        if (address.test(plan.applicant().email())) {
            gone.add(StartFile.DECISION);
            for (String name : List.of(THREAD, NOTES)) {
                node.child(name).ifPresent(Node::delete);
                node.add(name, Entry.TYPE);
            }
        }
        if (address.test(plan.leader().email())) {
            gone.add(StartFile.LEADER);
        }
        if (address.test(plan.coLeader().email())) {
            gone.add(StartFile.CO_LEADER);
        }
        PlanEntry.write(new Entry(node), plan.without(address));
        Node files = node.child(FILES).orElseThrow();
        gone.forEach(name -> files.child(name).ifPresent(Node::delete));
        return start.files().stream()
                .filter(file -> gone.contains(file.question()))
                .map(StartFile::content)
                .collect(Collectors.toSet());
    }

    /** Erases it altogether. */
    public void wipe(Content content, String id) {
        node(content, id).delete();
    }

    private static Node node(Content content, String id) {
        return content.get(Shelves.STARTING.child(id));
    }

    private static void write(Node node, StartCase file) {
        Entry entry = new Entry(node);
        StartStateEntry.write(entry, file.state());
        ProcedureClock clock = file.clock();
        entry.put("clock.started", clock.started())
                .put("clock.pausedDays", clock.pausedDays())
                .put("clock.pausedSince", clock.pausedSince())
                .put("clock.stopped", clock.stopped())
                .put("heldUntil", file.keeping().heldUntil());
    }

    private static Start read(Node node) {
        Entry entry = new Entry(node);
        ProcedureClock clock = new ProcedureClock(
                entry.moment("clock.started", Instant.MAX),
                entry.number("clock.pausedDays"),
                entry.moment("clock.pausedSince", Instant.MAX),
                entry.moment("clock.stopped", Instant.MAX));
        return new Start(
                node.name(),
                entry.text("number"),
                PlanEntry.read(node.child(PLAN).orElseThrow()),
                new StartCase(
                        StartStateEntry.read(node.child("state").orElseThrow()),
                        clock,
                        new JoinCase.Keeping(false, entry.day("heldUntil"))),
                files(node),
                Lists.entries(node, WAY).stream()
                        .map(step ->
                                new Passage(step.moment("at", Instant.EPOCH), step.text("state"), step.text("act"), ""))
                        .toList(),
                MessageEntry.list(node, THREAD),
                MessageEntry.list(node, NOTES),
                Set.copyOf(Lists.texts(node, MARKS)),
                entry.text("group"));
    }

    private static void keep(Node node, StartFile file) {
        Node kept = node.child(FILES).orElseThrow().add(file.question(), Entry.TYPE);
        kept.set("name", file.name());
        kept.set("type", file.type());
        kept.set("content", file.content());
    }

    private static List<StartFile> files(Node node) {
        List<StartFile> files = new ArrayList<>();
        for (Node file : node.child(FILES).orElseThrow().children()) {
            if (file.property("content").orElse(null) instanceof Value.Binary content) {
                files.add(new StartFile(
                        file.name(),
                        file.text("name").orElse(""),
                        file.text("type").orElse(""),
                        content));
            }
        }
        return files;
    }
}
