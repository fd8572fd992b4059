package nl.balint.cms.workflow;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.balint.cms.content.Access;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Repository;
import nl.balint.cms.content.Value;
import nl.balint.cms.content.View;

/** What the clock remembers of its jobs, in {@code jobs:/<name>}. */
final class JobNotes {

    static final String WORKSPACE = "jobs";

    private final Repository repository;

    JobNotes(Repository repository) {
        this.repository = repository;
        repository.addRecords(WORKSPACE);
    }

    /**
     * The state of one job.
     *
     * @param last the time for which it last went well
     * @param tried when it last failed
     */
    record Note(Instant last, Instant tried, int failures, String fault) {

        static Note well(Instant last) {
            return new Note(last, last, 0, "");
        }

        Note failed(Instant at, String why) {
            return new Note(last, at, failures + 1, why);
        }
    }

    Optional<Note> find(String job) {
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            return content.find(path(job)).map(JobNotes::read);
        }
    }

    Note write(String job, Note note) {
        try (Content content = repository.open(Access.SYSTEM, View.DRAFT)) {
            Node node = content.find(path(job))
                    .orElseGet(() -> content.root(WORKSPACE).add(job, "balint:record"));
            node.set("last", moment(note.last()));
            node.set("tried", moment(note.tried()));
            node.set("failures", Value.of(note.failures()));
            node.set("fault", note.fault());
            content.save();
            return note;
        }
    }

    private static ContentPath path(String job) {
        return ContentPath.root(WORKSPACE).child(job);
    }

    private static Note read(Node node) {
        int failures = node.property("failures").orElseThrow() instanceof Value.Whole whole ? (int) whole.number() : 0;
        return new Note(
                instant(node, "last"),
                instant(node, "tried"),
                failures,
                node.text("fault").orElse(""));
    }

    static Instant instant(Node node, String name) {
        return node.property(name)
                .filter(Value.Moment.class::isInstance)
                .map(value -> ((Value.Moment) value).at().toInstant())
                .orElse(Instant.EPOCH);
    }

    static Value moment(Instant instant) {
        return Value.of(instant.atOffset(ZoneOffset.UTC));
    }
}
