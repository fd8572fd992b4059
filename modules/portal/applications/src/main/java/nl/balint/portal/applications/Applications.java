package nl.balint.portal.applications;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.NodeQuery;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Value;
import nl.balint.cms.http.Reason;
import nl.balint.cms.http.RequestFailure;
import nl.balint.cms.workflow.Terms;
import nl.balint.portal.applications.procedure.JoinCase;
import nl.balint.portal.applications.procedure.JoinState;
import nl.balint.portal.members.Entry;
import nl.balint.portal.members.Ids;
import nl.balint.portal.members.Members;

/**
 * The applications for a group. Reading gives what was last saved; what takes a content reads and writes in the save of
 * whoever hands it, and of two that change the same the other's save fails with a conflict.
 */
public final class Applications {

    private static final String TURN = "turn";
    private static final String NUMBER = "number";
    private static final String SUBMISSION = "submission";
    private static final String DIGEST = "digest";

    private final Cabinet cabinet;
    private final ApplicationEntry entry;
    private final Ids ids;

    private Applications(Cabinet cabinet, ApplicationEntry entry, Ids ids) {
        this.cabinet = cabinet;
        this.entry = entry;
        this.ids = ids;
    }

    /** Lays the shelves that are missing. */
    public static Applications open(Repository repository, Members members, Ids ids) {
        Shelves.lay(repository);
        ApplicationEntry entry = new ApplicationEntry(members);
        return new Applications(new Cabinet(repository, entry), entry, ids);
    }

    public Optional<Application> find(String id) {
        return cabinet.find(id);
    }

    /** The application of that number. */
    public Optional<Application> findByNumber(String number) {
        return number.isEmpty()
                ? Optional.empty()
                : list().stream()
                        .filter(application -> application.number().equals(number))
                        .findFirst();
    }

    public Application get(String id) {
        return find(id).orElseThrow(() -> new RequestFailure(Reason.NOT_FOUND, "applications.missing", id));
    }

    /** All, those that stand longest in their state first. */
    public List<Application> list() {
        return cabinet.list();
    }

    /** Those in such a state, those that stand in it longest first. */
    public List<Application> list(Class<? extends JoinState> state) {
        return list().stream().filter(application -> application.is(state)).toList();
    }

    /** Adds what was sent. */
    public Application add(Content content, NewApplication sent, Instant at) {
        Node node = content.get(Shelves.JOINING).add(ids.next(), Entry.TYPE);
        node.set(SUBMISSION, sent.submission());
        JoinCase file = JoinCase.draft(
                at,
                sent.wishes().groups(),
                new JoinCase.Keeping(sent.keepLonger(), JoinCase.Keeping.SHORT.heldUntil()));
        entry.begin(node, sent, file);
        return entry.read(node);
    }

    /** What came in by that submission before. */
    public Optional<Application> findSubmission(Content content, String submission) {
        return content.list(NodeQuery.below(Shelves.JOINING).ofType(Entry.TYPE).where(SUBMISSION, submission)).stream()
                .map(entry::read)
                .findFirst();
    }

    /** As it is in this content. */
    public Optional<Application> find(Content content, String id) {
        return node(content, id).map(entry::read);
    }

    /** Notes where it stands. Whoever else does so meanwhile fails. */
    public void save(Content content, String id, JoinCase file) {
        Node node = content.get(Shelves.joining(id));
        node.set(TURN, ids.next());
        entry.writeFile(node, file);
    }

    /** Adds a step to its way. */
    public void pass(Content content, String id, Passage passage) {
        entry.addPassage(content.get(Shelves.joining(id)), passage);
    }

    /** Adds something that the applicant reads too. */
    public void say(Content content, String id, Message message) {
        entry.addToThread(content.get(Shelves.joining(id)), message);
    }

    /** Adds something that stays in the house. */
    public void note(Content content, String id, Message message) {
        entry.addNote(content.get(Shelves.joining(id)), message);
    }

    /** Remembers that something was done for it. */
    public void mark(Content content, String id, String mark) {
        Node node = content.get(Shelves.joining(id));
        node.set(TURN, ids.next());
        List<String> marks = new ArrayList<>(Lists.texts(node, "marks"));
        marks.add(mark);
        Lists.put(node, "marks", marks);
    }

    /** Changes what the applicant would like. */
    public void wish(Content content, String id, Wishes wishes) {
        entry.writeWishes(content.get(Shelves.joining(id)), wishes);
    }

    /** Remembers the member that the applicant became. */
    public void became(Content content, String id, String memberId) {
        content.get(Shelves.joining(id)).set("member", memberId);
    }

    /** Gives the next number of the year: no number is left out, none is given twice. */
    public String giveNumber(Content content, String id, Instant at) {
        int year = Terms.day(at).getYear();
        Node counters = content.get(Shelves.COUNTERS);
        String name = "AAN-" + year;
        long next = counters.property(name).orElse(null) instanceof Value.Whole last ? last.number() + 1 : 1;
        counters.set(name, Value.of(next));
        String number = String.format(Locale.ROOT, "%s-%04d", name, next);
        content.get(Shelves.joining(id)).set(NUMBER, number);
        return number;
    }

    /** Whether the digest of that day is still to be sent; from now on it is not. Stands at the save. */
    public boolean claimDigest(Content content, LocalDate day) {
        Node counters = content.get(Shelves.COUNTERS);
        boolean isFirst = !counters.text(DIGEST).equals(Optional.of(day.toString()));
        if (isFirst) {
            counters.set(DIGEST, day.toString());
        }
        return isFirst;
    }

    /** Erases what tells who it was about. */
    public void forget(Content content, String id) {
        entry.forget(content.get(Shelves.joining(id)));
    }

    /** Erases it altogether. */
    public void wipe(Content content, String id) {
        content.find(Shelves.joining(id)).ifPresent(Node::delete);
    }

    private static Optional<Node> node(Content content, String id) {
        return ContentPath.isName(id) ? content.find(Shelves.joining(id)) : Optional.empty();
    }
}
