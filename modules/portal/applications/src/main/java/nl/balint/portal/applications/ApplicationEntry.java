package nl.balint.portal.applications;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.balint.cms.content.Node;
import nl.balint.portal.applications.procedure.JoinCase;
import nl.balint.portal.applications.procedure.ProcedureClock;
import nl.balint.portal.members.Entry;
import nl.balint.portal.members.Members;

/** An application to a node and back. */
final class ApplicationEntry {

    private static final String PERSON = "person";
    private static final String ANSWERS = "answers";
    private static final String WAY = "way";
    private static final String THREAD = "thread";
    private static final String NOTES = "notes";
    private static final List<String> LISTS = List.of(WAY, THREAD, NOTES);

    private final Members members;

    ApplicationEntry(Members members) {
        this.members = members;
    }

    /** A node with what was sent; its state comes with the first act. */
    void begin(Node node, NewApplication sent, JoinCase file) {
        members.note(node.add(PERSON, Entry.TYPE), sent.person());
        Entry answers = new Entry(node.add(ANSWERS, Entry.TYPE));
        sent.answers().forEach(answers::put);
        writeWishes(node, sent.wishes());
        LISTS.forEach(name -> node.add(name, Entry.TYPE));
        writeFile(node, file);
    }

    Application read(Node node) {
        Entry entry = new Entry(node);
        return new Application(
                node.name(),
                entry.text("number"),
                members.noted(node.child(PERSON).orElseThrow()),
                wishes(node, entry),
                answers(node),
                file(node, entry),
                way(node),
                MessageEntry.list(node, THREAD),
                MessageEntry.list(node, NOTES),
                Set.copyOf(Lists.texts(node, "marks")),
                entry.text("member"));
    }

    void writeFile(Node node, JoinCase file) {
        Entry entry = new Entry(node);
        StateEntry.write(entry, file.state());
        ProcedureClock clock = file.clock();
        entry.put("clock.started", clock.started())
                .put("clock.pausedDays", clock.pausedDays())
                .put("clock.pausedSince", clock.pausedSince())
                .put("clock.stopped", clock.stopped())
                .put("keepLonger", file.keeping().consent())
                .put("heldUntil", file.keeping().heldUntil());
        Lists.put(node, "chosen", file.chosen());
        Lists.put(node, "tried", file.tried());
    }

    void writeWishes(Node node, Wishes wishes) {
        Entry entry = new Entry(node);
        entry.put("wishes.postcode", wishes.postcode())
                .put("wishes.radius", wishes.radius())
                .put("wishes.mayBeNamed", wishes.mayBeNamed())
                .put("wishes.online", wishes.online());
        Lists.put(node, "wishes.groups", wishes.groups());
        Lists.put(
                node,
                "wishes.days",
                wishes.days().stream().sorted().map(DayOfWeek::name).toList());
    }

    void addPassage(Node node, Passage passage) {
        Lists.next(node, WAY)
                .put("at", passage.at())
                .put("state", passage.state())
                .put("act", passage.act())
                .put("group", passage.groupId());
    }

    void addToThread(Node node, Message message) {
        MessageEntry.add(node, THREAD, message);
    }

    void addNote(Node node, Message message) {
        MessageEntry.add(node, NOTES, message);
    }

    /** Leaves what is counted: the number, the state and the way. */
    void forget(Node node) {
        for (String name : List.of(PERSON, ANSWERS, THREAD, NOTES)) {
            node.child(name).ifPresent(Node::delete);
            node.add(name, Entry.TYPE);
        }
        writeWishes(node, new Wishes(List.of(), "", 0, Set.of(), false));
        node.remove("member");
        node.remove("marks");
        node.remove("submission");
    }

    private static Wishes wishes(Node node, Entry entry) {
        return new Wishes(
                Lists.texts(node, "wishes.groups"),
                entry.text("wishes.postcode"),
                entry.number("wishes.radius"),
                Lists.texts(node, "wishes.days").stream()
                        .map(DayOfWeek::valueOf)
                        .collect(Collectors.toSet()),
                entry.flag("wishes.mayBeNamed"),
                entry.flag("wishes.online"));
    }

    private static Map<String, String> answers(Node node) {
        Map<String, String> answers = new TreeMap<>();
        Node all = node.child(ANSWERS).orElseThrow();
        all.properties().keySet().stream()
                .filter(name -> !name.contains(":"))
                .forEach(name -> answers.put(name, all.text(name).orElse("")));
        return answers;
    }

    private static JoinCase file(Node node, Entry entry) {
        ProcedureClock clock = new ProcedureClock(
                entry.moment("clock.started", Instant.MAX),
                entry.number("clock.pausedDays"),
                entry.moment("clock.pausedSince", Instant.MAX),
                entry.moment("clock.stopped", Instant.MAX));
        return new JoinCase(
                StateEntry.read(node),
                clock,
                Lists.texts(node, "chosen"),
                Lists.texts(node, "tried"),
                new JoinCase.Keeping(entry.flag("keepLonger"), entry.day("heldUntil")));
    }

    private static List<Passage> way(Node node) {
        return Lists.entries(node, WAY).stream()
                .map(entry -> new Passage(
                        entry.moment("at", Instant.EPOCH), entry.text("state"), entry.text("act"), entry.text("group")))
                .toList();
    }
}
