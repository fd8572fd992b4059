package nl.balint.cms.privacy.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Conflicts;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;
import nl.balint.cms.privacy.cases.CaseFile.Note;
import nl.balint.cms.security.Audit;
import nl.balint.cms.security.AuditLine;
import nl.balint.cms.workflow.NewTask;
import nl.balint.cms.workflow.Tasks;
import nl.balint.cms.workflow.Terms;

/**
 * The files, and what is done with them; each deed is one save with its line of the log, its task and its mails. They
 * are some tens a year, so each is read when it is asked for.
 */
public final class CaseFiles {

    /** The end of the kind of their tasks: {@code privacy.request}, {@code privacy.incident}. */
    static final String KINDS = "privacy.";

    private static final int TRIES = 5;

    private final Sources sources;

    /**
     * What they stand on.
     *
     * @param letters what is written to who asked, and to who looks after privacy
     */
    public record Sources(Repository repository, Audit audit, Tasks tasks, CaseLetters letters, Clock clock) {}

    public CaseFiles(Sources sources) {
        this.sources = sources;
        sources.repository().addRecords(CaseEntry.WORKSPACE);
    }

    /** All, what must be done first before the rest. */
    public List<CaseFile> list() {
        try (Content content = open()) {
            return content.find(CaseEntry.CASES).stream()
                    .flatMap(shelf -> shelf.children().stream())
                    .map(CaseEntry::read)
                    .sorted(Comparator.comparing(CaseFile::due))
                    .toList();
        }
    }

    public Optional<CaseFile> find(String number) {
        try (Content content = open()) {
            return node(content, number).map(CaseEntry::read);
        }
    }

    /** Opens one, since when it came in or was discovered; the receiver hears of it in the same save. */
    public CaseFile open(CaseKind kind, Instant since, Map<String, String> facts, String by) {
        return Conflicts.saved(TRIES, this::open, content -> open(content, kind, since, facts, by));
    }

    /** The same, to be saved by the caller. */
    CaseFile open(Content content, CaseKind kind, Instant since, Map<String, String> facts, String by) {
        Node shelf = content.find(CaseEntry.CASES)
                .orElseGet(() -> content.root(CaseEntry.WORKSPACE).add(CaseEntry.CASES.name(), CaseEntry.TYPE));
        Node node = CaseEntry.add(shelf, number(shelf, kind), kind, since);
        CaseEntry.facts(node, facts);
        CaseEntry.note(node, new Note(now(), by, "opened", ""));
        CaseFile opened = CaseEntry.read(node);
        log(content, "privacy.opened", by, opened);
        task(content, opened);
        sources.letters().opened(content, opened);
        return opened;
    }

    /** Changes what was filled in. */
    void amend(String number, Map<String, String> facts, String by) {
        with(number, (content, node) -> {
            CaseEntry.facts(node, facts);
            CaseEntry.note(node, new Note(now(), by, "amended", ""));
            log(content, "privacy.changed", by, CaseEntry.read(node));
        });
    }

    void note(String number, String text, String by) {
        with(number, (content, node) -> CaseEntry.note(node, new Note(now(), by, "noted", text)));
    }

    /** Takes two months more, which whoever asked reads with the reason. */
    void extend(String number, String reason, String by) {
        with(number, (content, node) -> {
            CaseFile before = CaseEntry.read(node);
            if (before.isExtendable()) {
                CaseEntry.extend(node, before.kind().extended(before.since()));
                CaseEntry.note(node, new Note(now(), by, "extended", reason));
                CaseFile after = CaseEntry.read(node);
                sources.tasks().doneAbout(content, number, by);
                task(content, after);
                sources.letters().extended(content, after, reason);
                log(content, "privacy.extended", by, after);
            }
        });
    }

    /** Closes it; of a request the answer goes out by mail, when there is an address. */
    void close(String number, String text, String by) {
        with(number, (content, node) -> {
            CaseFile before = CaseEntry.read(node);
            if (before.isOpen()) {
                CaseEntry.note(node, new Note(now(), by, "closed", text));
                CaseEntry.close(node, new CaseState.Closed(now(), by));
                sources.tasks().doneAbout(content, number, by);
                sources.letters().answered(content, before, text);
                log(content, "privacy.closed", by, before);
            }
        });
    }

    /** Reminds of what is pressing, each once for a term. */
    public void remind() {
        for (CaseFile file : list()) {
            if (file.isPressing(now())) {
                with(file.number(), (content, node) -> remind(content, node, file));
            }
        }
    }

    private void remind(Content content, Node node, CaseFile file) {
        String term = file.due().toString();
        if (!node.text("reminded").filter(term::equals).isPresent()) {
            node.set("reminded", term);
            sources.letters().pressing(content, file);
        }
    }

    /** Takes away what was closed long enough ago. */
    public void tidy() {
        for (CaseFile file : list()) {
            if (file.state() instanceof CaseState.Closed closed
                    && closed.at()
                            .atZone(Terms.DUTCH_TIME)
                            .plus(file.kind().kept())
                            .toInstant()
                            .isBefore(now())) {
                with(file.number(), (content, node) -> {
                    node.delete();
                    log(content, "privacy.erased", AuditLine.SYSTEM, file);
                });
            }
        }
    }

    /** Takes out of requests who asked; that there was one, and when it was answered, stays. */
    public int forget(Content content, Predicate<String> address) {
        List<Node> theirs = theirs(content, address);
        theirs.forEach(node -> CaseEntry.forget(node, CaseForms.OF_PERSON));
        return theirs.size();
    }

    /** The requests of whoever has that address. */
    public List<CaseFile> of(Predicate<String> address) {
        try (Content content = open()) {
            return theirs(content, address).stream().map(CaseEntry::read).toList();
        }
    }

    private static List<Node> theirs(Content content, Predicate<String> address) {
        return content.find(CaseEntry.CASES).stream()
                .flatMap(shelf -> shelf.children().stream())
                .filter(node -> address.test(CaseEntry.read(node).fact(CaseForms.EMAIL)))
                .toList();
    }

    private void task(Content content, CaseFile file) {
        sources.tasks()
                .add(
                        content,
                        new NewTask(
                                KINDS + file.kind().name().toLowerCase(Locale.ROOT),
                                "role:privacy",
                                file.number(),
                                CaseScreens.ADDRESS + "/" + file.number(),
                                file.due()));
    }

    private void log(Content content, String event, String by, CaseFile file) {
        sources.audit().note(content, AuditLine.by(by, event, "privacy:" + file.number()));
    }

    /** The next number of the year; none is left out, and none is given twice, also after one was taken away. */
    private String number(Node shelf, CaseKind kind) {
        String year = kind.letters() + "-" + Terms.day(now()).getYear();
        long next = shelf.property(year).orElse(null) instanceof Value.Whole last ? last.number() + 1 : 1;
        shelf.set(year, Value.of(next));
        return String.format(Locale.ROOT, "%s-%04d", year, next);
    }

    private void with(String number, BiConsumer<Content, Node> deed) {
        Conflicts.saved(TRIES, this::open, content -> {
            node(content, number).ifPresent(node -> deed.accept(content, node));
            return number;
        });
    }

    private static Optional<Node> node(Content content, String number) {
        return number.matches("[A-Z]{3}-[0-9]{4}-[0-9]{4,6}")
                ? content.find(CaseEntry.CASES.child(number))
                : Optional.empty();
    }

    private Content open() {
        return sources.repository().open(Access.SYSTEM, View.DRAFT);
    }

    private Instant now() {
        return sources.clock().instant();
    }
}
