package nl.balint.portal.documents;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.Value;
import nl.balint.portal.documents.internal.seal.GroupKey;
import nl.balint.portal.documents.internal.seal.SealedOctets;

/**
 * How documents lie in the repository, below {@code groups:/<groupId>/documents}. A node is named after the closed name
 * of its file, so that a folder never holds two of one name; what has a name of its own there is closed too.
 */
final class Records {

    static final String WORKSPACE = "groups";
    static final String AREA = "documents";
    static final String TYPE = "balint:record";

    static final String KIND = "kind";
    static final String FOLDER = "folder";
    static final String DOCUMENT = "document";
    static final String NAME = "name";
    static final String MEDIA_TYPE = "type";
    static final String SIZE = "size";
    static final String VERSION = "version";
    static final String AT = "at";
    static final String BY = "by";
    static final String REPORT = "report";
    static final String FIRST_AT = "firstAt";
    static final String DECLARED_BY = "declaredBy";
    static final String DECLARED_AT = "declaredAt";
    static final String MEMBERS_WRITE = "membersWrite";
    static final String HOLDS_REPORTS = "holdsReports";
    static final String REPORTED_AT = "reportedAt";
    static final String REPORTED_BY = "reportedBy";
    static final String DUE = "due";
    static final String TRASHED_AT = "trashedAt";
    static final String TRASHED_BY = "trashedBy";
    static final String GONE = "gone";
    static final String VERSIONS = "versions";
    static final String RESTORED = "restored";
    static final String OCTETS = "octets";
    static final String TEXT = "text";

    private static final String KEY = "Key";
    private static final String LENGTH = "Length";

    private Records() {}

    static ContentPath area(String groupId) {
        return ContentPath.root(WORKSPACE).child(groupId).child(AREA);
    }

    static boolean isFolder(Node node) {
        return node.text(KIND).filter(FOLDER::equals).isPresent();
    }

    static boolean isDocument(Node node) {
        return node.text(KIND).filter(DOCUMENT::equals).isPresent();
    }

    static Folder folder(Node node, GroupKey key) {
        return new Folder(
                node.id(),
                node.path(),
                node.text(NAME).map(key::open).orElse(""),
                isSet(node, HOLDS_REPORTS) ? FolderKind.REPORTS : FolderKind.PLAIN,
                isSet(node, MEMBERS_WRITE),
                standing(node));
    }

    static Document document(Node node, GroupKey key) {
        return new Document(
                node.id(),
                node.path(),
                key.open(text(node, NAME)),
                text(node, MEDIA_TYPE),
                number(node, SIZE),
                (int) number(node, VERSION),
                moment(node, AT),
                moment(node, FIRST_AT),
                text(node, BY),
                isSet(node, REPORT),
                standing(node));
    }

    static Version version(Node node) {
        return new Version(
                (int) number(node, VERSION),
                text(node, MEDIA_TYPE),
                number(node, SIZE),
                moment(node, AT),
                text(node, BY),
                node.property(RESTORED).isPresent() ? (int) number(node, RESTORED) : 0);
    }

    /** Where that version of a document lies. */
    static Optional<Node> version(Content content, ContentPath document, int number) {
        return content.find(document.child(VERSIONS).child(Integer.toString(number)));
    }

    private static Standing standing(Node node) {
        if (node.property(TRASHED_AT).isPresent()) {
            return new Standing.Trashed(moment(node, TRASHED_AT), text(node, TRASHED_BY), moment(node, GONE));
        }
        if (node.property(REPORTED_AT).isPresent()) {
            return new Standing.Reported(moment(node, REPORTED_AT), text(node, REPORTED_BY), moment(node, DUE));
        }
        return new Standing.Present();
    }

    static void setOctets(Node node, String name, SealedOctets sealed) {
        node.set(name, sealed.binary());
        node.set(name + KEY, sealed.key());
        node.set(name + LENGTH, Value.of(sealed.size()));
    }

    static SealedOctets octets(Node node, String name) {
        return node.property(name)
                .filter(Value.Binary.class::isInstance)
                .map(binary ->
                        new SealedOctets((Value.Binary) binary, text(node, name + KEY), number(node, name + LENGTH)))
                .orElseThrow(() -> new IllegalStateException("Expected " + name + " on " + node));
    }

    static String text(Node node, String name) {
        return node.text(name).orElseThrow(() -> new IllegalStateException("Expected " + name + " on " + node));
    }

    static long number(Node node, String name) {
        return Long.parseLong(text(node, name));
    }

    static Instant moment(Node node, String name) {
        return node.property(name)
                .filter(Value.Moment.class::isInstance)
                .map(value -> ((Value.Moment) value).at().toInstant())
                .orElseThrow(() -> new IllegalStateException("Expected " + name + " on " + node));
    }

    static Value.Moment moment(Instant at) {
        return Value.of(OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    static boolean isSet(Node node, String name) {
        return node.text(name).filter("true"::equals).isPresent();
    }
}
