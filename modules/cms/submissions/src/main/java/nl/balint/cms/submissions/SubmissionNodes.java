package nl.balint.cms.submissions;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.stream.Stream;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.NodeQuery;
import nl.balint.cms.content.RecordFolders;
import nl.balint.cms.content.Value;

/** Where submissions and drafts lie: {@code submissions:/<two digits>/<id>}. */
final class SubmissionNodes {

    static final String WORKSPACE = "submissions";
    static final String FORM = "submittedForm";
    static final String DRAFT_OF = "draftOfForm";
    static final String RECORD = "balint:record";

    private SubmissionNodes() {}

    static Node add(Content content, String id) {
        return content.get(path(id).parent()).add(id, RECORD);
    }

    /** The record with this id; whatever else the text is, there is no such record. */
    static Optional<Node> find(Content content, String id) {
        return id.matches("[0-9a-f]{64}") ? content.find(path(id)) : Optional.empty();
    }

    static Stream<Node> of(Content content, String property, String form) {
        return content.list(NodeQuery.in(WORKSPACE).ofType(RECORD).where(property, form)).stream();
    }

    /** All records that have the property. */
    static Stream<Node> all(Content content, String property) {
        return content.root(WORKSPACE).children().stream()
                .flatMap(folder -> folder.children().stream())
                .filter(node -> node.property(property).isPresent());
    }

    static String text(Node node, String name) {
        return node.text(name).orElse("");
    }

    static void set(Node node, String name, Instant moment) {
        node.set(name, new Value.Moment(moment.atOffset(ZoneOffset.UTC)));
    }

    static Optional<Instant> moment(Node node, String name) {
        return node.property(name)
                .filter(Value.Moment.class::isInstance)
                .map(value -> ((Value.Moment) value).at().toInstant());
    }

    private static ContentPath path(String id) {
        return RecordFolders.path(WORKSPACE, id);
    }
}
