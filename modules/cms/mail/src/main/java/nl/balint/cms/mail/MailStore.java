package nl.balint.cms.mail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import nl.balint.cms.content.Content;
import nl.balint.cms.content.ContentPath;
import nl.balint.cms.content.Node;
import nl.balint.cms.content.NodeQuery;
import nl.balint.cms.content.NodeQuery.Direction;
import nl.balint.cms.content.RecordFolders;
import nl.balint.cms.content.Value;

/**
 * Where mails lie: {@code mails:/3f/3f9c…}. The folders are there from the start, so that two who post at once never
 * meet in one node.
 */
final class MailStore {

    static final String WORKSPACE = "mails";
    static final String STATE = "mailState";
    static final String RECORD = "balint:record";

    /** Who holds it sends. */
    static final ContentPath LEASE = ContentPath.of(WORKSPACE, "/lease");

    /** A node of its own, so that whoever lists mails need not read what they say. */
    private static final String LETTER = "letter";

    private MailStore() {}

    static void add(Content content, String id, Mail mail, Letter letter, Instant now) {
        Node node = content.get(path(id).parent()).add(id, RECORD);
        node.set("template", mail.template());
        node.set("kind", word(mail.kind()));
        node.set("to", mail.to());
        write(node.add(LETTER, RECORD), letter);
        node.set("tries", Value.of(0));
        node.set("since", moment(now));
        state(node, MailState.WAITING, now);
    }

    /** The mail with this id; whatever else the text is, there is no such mail. */
    static Optional<Node> find(Content content, String id) {
        return id.matches("[0-9a-f]{32}") ? content.find(path(id)) : Optional.empty();
    }

    static List<Node> list(Content content, MailState state) {
        return content.list(in(state).orderBy("since", Direction.ASCENDING));
    }

    static List<Node> latest(Content content, MailState state, int most) {
        return content.list(in(state).orderBy("since", Direction.DESCENDING).first(most));
    }

    static List<Node> to(Content content, String address) {
        return content.list(NodeQuery.in(WORKSPACE).ofType(RECORD).where("to", address));
    }

    /** All of them, whatever their state. */
    static Stream<Node> all(Content content) {
        return content.root(WORKSPACE).children().stream()
                .flatMap(folder -> folder.children().stream())
                .filter(node -> node.property(STATE).isPresent());
    }

    static boolean isTo(Node node, Collection<String> addresses) {
        String to = text(node, "to");
        return addresses.stream().anyMatch(to::equalsIgnoreCase);
    }

    /** Whether it says one of these words. */
    static boolean holds(Node node, Collection<String> words) {
        return letter(node).filter(letter -> letter.says(words)).isPresent();
    }

    /** Takes the words out of a mail that is still to leave, and what it said out of one that has left. */
    static void silence(Node node, Collection<String> words) {
        if (text(node, STATE).equals(word(MailState.WAITING))) {
            letter(node).ifPresent(letter -> write(node.child(LETTER).orElseThrow(), letter.without(words)));
        } else {
            wipe(node);
        }
    }

    /** As its receiver may have it; what opens a door is not told again. */
    static SentMail sent(Node node) {
        Optional<Letter> letter = letter(node);
        boolean opens = delivery(node).kind() == MailKind.ACCESS;
        return new SentMail(
                instant(node, "since"),
                delivery(node).state(),
                letter.map(Letter::subject).orElse(""),
                opens ? "" : letter.map(Letter::text).orElse(""));
    }

    static void state(Node node, MailState state, Instant at) {
        node.set(STATE, word(state));
        node.set("next", moment(at));
    }

    static Delivery delivery(Node node) {
        return new Delivery(
                node.name(),
                text(node, "template"),
                MailKind.valueOf(text(node, "kind").toUpperCase(Locale.ROOT)),
                text(node, "to"),
                MailState.valueOf(text(node, STATE).toUpperCase(Locale.ROOT)),
                (int) whole(node, "tries"),
                instant(node, "since"),
                instant(node, "next"),
                text(node, "fault"),
                node.child(LETTER).isPresent());
    }

    static void write(Node node, Letter letter) {
        node.set("subject", letter.subject());
        node.set("text", letter.text());
        node.set("html", letter.html());
    }

    /** What the mail says, unless it has been wiped. */
    static Optional<Letter> letter(Node node) {
        return node.child(LETTER).map(MailStore::read);
    }

    static Letter read(Node letter) {
        return new Letter(text(letter, "subject"), text(letter, "text"), text(letter, "html"));
    }

    /** Takes away what the mail said. */
    static void wipe(Node node) {
        node.child(LETTER).ifPresent(Node::delete);
    }

    static Value moment(Instant instant) {
        return Value.of(instant.atOffset(ZoneOffset.UTC));
    }

    static Instant instant(Node node, String name) {
        return node.property(name)
                .filter(Value.Moment.class::isInstance)
                .map(value -> ((Value.Moment) value).at().toInstant())
                .orElse(Instant.EPOCH);
    }

    static long whole(Node node, String name) {
        return node.property(name)
                .filter(Value.Whole.class::isInstance)
                .map(value -> ((Value.Whole) value).number())
                .orElse(0L);
    }

    private static NodeQuery in(MailState state) {
        return NodeQuery.in(WORKSPACE).ofType(RECORD).where(STATE, word(state));
    }

    private static ContentPath path(String id) {
        return RecordFolders.path(WORKSPACE, id);
    }

    static String text(Node node, String name) {
        return node.text(name).orElse("");
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
